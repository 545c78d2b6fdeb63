import { formatDay } from "@cordon/view-model/format-time"
import type { Snapshot } from "@cordon/view-model/session"
import { type Line, line, span, wrapped } from "../line.ts"
import type { Asked } from "./asker.ts"

/** The answer to draw: the one asked for, or the one before, to be drawn dim. */
export const shownAnswer = <T>(
  asked: Asked<T>
): { readonly answer: T; readonly old: boolean } | undefined => {
  if (asked.kind === "answered") return { answer: asked.answer, old: false }
  return asked.kind === "idle" || asked.before === undefined ? undefined : { answer: asked.before, old: true }
}

/** One line on how far an answer has come; nothing when it is whole. */
export const askedWords = (
  asked: Asked<unknown>,
  complete: boolean,
  snapshot: Snapshot
): string | undefined => {
  switch (asked.kind) {
    case "idle":
    case "asking":
      return snapshot.playing
        ? "waits until the dates stand still"
        : `reckoning for ${formatDay(snapshot.at)}, known by ${formatDay(snapshot.knownBy)} …`
    case "failed":
      return "failed; r again"
    case "answered":
      return complete ? undefined : "incomplete: the time ran out; r again"
  }
}

/** What stands in place of an answer that has never come. */
export const missingLines = (asked: Asked<unknown>, width: number): ReadonlyArray<Line> =>
  asked.kind === "failed"
    ? wrapped(`It could not be reckoned: ${asked.reason}`, width - 4).map((words) =>
        line("   ", span(words, { role: "dispute" }))
      )
    : [line(span("   Looking for what cannot all be true takes a moment.", { role: "dim" }))]

/** A line in the faint style of what is no longer, or not yet, the answer. */
export const dimmed = (spans: Line): Line =>
  spans.map(({ text, style }) => span(text, { ...style, role: "dim", bold: false }))
