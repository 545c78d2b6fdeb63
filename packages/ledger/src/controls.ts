import { ActorId, SourceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { InstantText } from "@cordon/domain/time/instant"
import type { CaseClock } from "@cordon/domain/time/zone"
import { Effect, Result, Schema, SchemaIssue, SchemaTransformation } from "effect"

/**
 * A date of the situation or of knowledge: a calendar day in the case's zone, meaning the whole of it,
 * or an instant with its offset.
 */
export const TimePoint = Schema.Union([CalendarDay, InstantText]).annotate({
  identifier: "TimePoint",
  description: "A day of the case's calendar (2016-12-04, the whole of it) or an instant with offset"
})
export type TimePoint = typeof TimePoint.Type

/**
 * Whose claims count: `consensus` weighs the latest claim of each independent origin; `assessed` keeps only
 * claims that an analyst has assessed; a source speaks alone; a party speaks through its aligned sources.
 */
export type AccordingTo =
  | { readonly kind: "consensus" }
  | { readonly kind: "assessed" }
  | { readonly kind: "source"; readonly source: SourceId }
  | { readonly kind: "party"; readonly party: ActorId }

const AccordingToValue = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("consensus") }),
  Schema.Struct({ kind: Schema.Literal("assessed") }),
  Schema.Struct({ kind: Schema.Literal("source"), source: SourceId }),
  Schema.Struct({ kind: Schema.Literal("party"), party: ActorId })
])

const expected = '"consensus", "assessed", "source:<id>" or "party:<id>"'

/** Reads the text of `accordingTo`; undefined when it is none of the four forms. */
export const parseAccordingTo = (text: string): AccordingTo | undefined => {
  if (text === "consensus" || text === "assessed") return { kind: text }
  const colon = text.indexOf(":")
  const [form, id] = [text.slice(0, colon), text.slice(colon + 1)]
  if (form === "source") {
    const source = Schema.decodeUnknownResult(SourceId)(id)
    return Result.isSuccess(source) ? { kind: "source", source: source.success } : undefined
  }
  if (form === "party") {
    const party = Schema.decodeUnknownResult(ActorId)(id)
    return Result.isSuccess(party) ? { kind: "party", party: party.success } : undefined
  }
  return undefined
}

/** Writes `accordingTo` as it stands in addresses: `consensus`, `assessed`, `source:sohr`, `party:syr_gov`. */
export const formatAccordingTo = (view: AccordingTo): string => {
  switch (view.kind) {
    case "consensus":
    case "assessed":
      return view.kind
    case "source":
      return `source:${view.source}`
    case "party":
      return `party:${view.party}`
  }
}

/** The `accordingTo` control as text on the wire. */
export const AccordingTo = Schema.String.annotate({
  description: `Whose claims count: ${expected}`,
  identifier: "AccordingTo"
}).pipe(
  Schema.decodeTo(
    AccordingToValue,
    SchemaTransformation.transformEffect({
      decode: (text: string, options) => {
        const view: typeof AccordingToValue.Encoded | undefined = parseAccordingTo(text)
        return view === undefined
          ? Effect.fail(
              new SchemaIssue.InvalidValue(
                { message: `found "${text}", expected ${expected}` },
                text,
                options
              )
            )
          : Effect.succeed(view)
      },
      encode: (view) => Effect.succeed(formatAccordingTo(view as AccordingTo))
    })
  )
)

/** The three controls that everything shown answers to. */
export const Controls = Schema.Struct({
  at: TimePoint.annotate({ description: "Date of the situation" }),
  knownBy: TimePoint.annotate({ description: "Only what had surely been published by then" }),
  accordingTo: AccordingTo
}).annotate({ identifier: "Controls", description: "at, knownBy, accordingTo" })
export type Controls = typeof Controls.Type
export type ControlsEncoded = typeof Controls.Encoded

/** A time point as a half-open stretch of instants: the whole day, or the one millisecond of an instant. */
export const timePointSpan = (
  point: TimePoint,
  clock: CaseClock
): { readonly from: number; readonly to: number } =>
  typeof point === "string"
    ? { from: clock.startOfDay(point), to: clock.endOfDay(point) }
    : { from: point, to: point + 1 }

/** The calendar day of a time point in the case's zone. */
export const timePointDay = (point: TimePoint, clock: CaseClock): CalendarDay =>
  typeof point === "string" ? point : clock.dayOf(point)
