import { natureOf, propositionKinds } from "@cordon/domain/claim/proposition"
import { EdtfPeriod, EdtfPublished } from "@cordon/domain/time/edtf"
import { boundSpan, publicationSpan, type Span } from "@cordon/domain/time/span"
import { type CaseClock, makeCaseClock, ZoneId } from "@cordon/domain/time/zone"
import { Option, Schema } from "effect"
import type { FolderRecords } from "./folder-records.ts"
import type { Problem } from "./problem.ts"
import { listAt, type Path, problemIn, show, textAt, type Written } from "./written.ts"

/** Finds claims, assessments and outcomes whose dates cannot have followed each other as written. */
export const datesOutOfOrder = ({ manifest, lists }: FolderRecords): ReadonlyArray<Problem> => {
  const zone = readZone(textAt(manifest?.input, ["zone"]))
  if (Option.isNone(zone)) return []
  const clock = makeCaseClock(zone.value)
  const published = new Map(
    lists.claims.records.flatMap((claim) => {
      const id = textAt(claim.input, ["id"])
      const span = publication(claim, clock)
      return id === undefined || span === undefined ? [] : [[id, { claim, span }] as const]
    })
  )
  return [
    ...openingDates(manifest),
    ...lists.claims.records.flatMap((claim) => claimOrder(claim, clock)),
    ...[...lists.assessments.records, ...lists.outcomes.records].flatMap((judgement) => {
      const span = publication(judgement, clock)
      return span === undefined ? [] : judgementOrder(judgement, span, published)
    })
  ]
}

const openingDates = (manifest: Written | undefined): ReadonlyArray<Problem> => {
  const [from, to, at] = [
    ["window", "from"],
    ["window", "to"],
    ["opensAt", "at"]
  ].map((path) => textAt(manifest?.input, path))
  if (manifest === undefined || from === undefined || to === undefined || at === undefined) return []
  if (from <= at && at <= to) return []
  const expected = `a day of the window, ${from} to ${to}`
  return [problemIn(manifest, ["opensAt", "at"], { found: show(at), expected })]
}

const claimOrder = (claim: Written, clock: CaseClock): ReadonlyArray<Problem> => {
  const period = Option.flatMap(Option.fromUndefinedOr(textAt(claim.input, ["heldDuring"])), readPeriod)
  const span = publication(claim, clock)
  if (Option.isNone(period) || span === undefined || speaksAhead(claim)) return []
  const start = boundSpan(period.value.from, "start", clock).from
  if (start < span.to) return []
  const kind = propositionKinds.find((kind) => kind === textAt(claim.input, ["proposition", "kind"]))
  if (kind === undefined || natureOf(kind) === "saying") return []
  const flow = natureOf(kind) === "flow"
  const found = show(textAt(claim.input, ["heldDuring"]))
  const expected = `a period that began by the time of publication, ${textAt(claim.input, ["publishedAt"])}`
  return [problemIn(claim, ["heldDuring"], { severity: flow ? "error" : "warning", found, expected })]
}

/** Whether a claim may speak of what had not begun: plans, offers, predictions. */
const speaksAhead = ({ input }: Written): boolean => {
  const kind = textAt(input, ["proposition", "kind"])
  return (
    kind === "Forecast" ||
    kind === "Agreement" ||
    textAt(input, ["modality"]) === "predicts" ||
    textAt(input, ["proposition", "counting"]) === "planned" ||
    (kind === "Corridor" && textAt(input, ["proposition", "status"]) === "planned")
  )
}

const judgementOrder = (
  judgement: Written,
  span: Span,
  published: ReadonlyMap<string, { readonly claim: Written; readonly span: Span }>
): ReadonlyArray<Problem> => {
  const judged: ReadonlyArray<readonly [Path, string]> = [
    [["claim"], "the claim it judges"],
    [["subject", "claim"], "the claim it judges"],
    ...listAt(judgement.input, ["evidence"]).map(
      (_, index) => [["evidence", index], "a claim it rests on"] as const
    )
  ]
  return judged.flatMap(([path, role]) => {
    const id = textAt(judgement.input, path)
    const other = id === undefined ? undefined : published.get(id)
    if (other === undefined || span.to > other.span.from) return []
    const found = show(textAt(judgement.input, ["publishedAt"]))
    const date = textAt(other.claim.input, ["publishedAt"])
    return [
      problemIn(judgement, ["publishedAt"], {
        found,
        expected: `not before ${date}, when ${role}, ${id}, was published`
      })
    ]
  })
}

const publication = ({ input }: Written, clock: CaseClock): Span | undefined =>
  Option.fromUndefinedOr(textAt(input, ["publishedAt"])).pipe(
    Option.flatMap(readPublished),
    Option.map((published) => publicationSpan(published, clock)),
    Option.getOrUndefined
  )

const readPeriod = Schema.decodeUnknownOption(EdtfPeriod)
const readPublished = Schema.decodeUnknownOption(EdtfPublished)
const readZone = Schema.decodeUnknownOption(ZoneId)
