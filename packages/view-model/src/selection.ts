import { ClaimId, FigureId, Handle, PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { Result, Schema } from "effect"

/** What the reader has picked: a place, a figure, an incident of the map, a claim or an event of the timeline. */
export type Selection =
  | { readonly kind: "none" }
  | { readonly kind: "place"; readonly place: PlaceId }
  | { readonly kind: "figure"; readonly figure: FigureId }
  | { readonly kind: "incident"; readonly key: string }
  | { readonly kind: "claim"; readonly claim: ClaimId }
  | { readonly kind: "event"; readonly event: Handle }

/** Nothing is selected. */
export const nothing: Selection = { kind: "none" }

/** Writes a selection as it stands in addresses: `place:tariq_al_bab`; undefined when nothing is selected. */
export const formatSelection = (selection: Selection): string | undefined => {
  switch (selection.kind) {
    case "none":
      return undefined
    case "place":
      return `place:${selection.place}`
    case "figure":
      return `figure:${selection.figure}`
    case "incident":
      return `incident:${selection.key}`
    case "claim":
      return `claim:${selection.claim}`
    case "event":
      return `event:${selection.event}`
  }
}

/** Reads the text of a selection; undefined when it names nothing that could be selected. */
export const parseSelection = (text: string): Selection | undefined => {
  const colon = text.indexOf(":")
  if (colon < 0) return undefined
  const id = text.slice(colon + 1)
  switch (text.slice(0, colon)) {
    case "place":
      return decoded(PlaceId, id, (place) => ({ kind: "place", place }))
    case "figure":
      return decoded(FigureId, id, (figure) => ({ kind: "figure", figure }))
    case "incident":
      return decoded(Handle, id, (key) => ({ kind: "incident", key }))
    case "claim":
      return decoded(ClaimId, id, (claim) => ({ kind: "claim", claim }))
    case "event":
      return decoded(Handle, id, (event) => ({ kind: "event", event }))
    default:
      return undefined
  }
}

/** Whether two selections pick the same thing. */
export const sameSelection = (a: Selection, b: Selection): boolean =>
  formatSelection(a) === formatSelection(b)

/** Whether a selection names something that the case has. An incident is named by its event or its claim. */
export const existsIn = (selection: Selection, index: CaseIndex): boolean => {
  const { manifest, withdrawn } = index.bundle.record
  switch (selection.kind) {
    case "none":
      return true
    case "place":
      return index.places.has(selection.place)
    case "figure":
      return manifest.figures.some((figure) => figure.id === selection.figure)
    case "incident":
      return index.inOrder.some(({ claim }) => incidentKeyOf(claim) === selection.key)
    case "claim":
      return index.claims.has(selection.claim) || withdrawn.some((gone) => gone.id === selection.claim)
    case "event":
      return manifest.events.some((event) => event.id === selection.event)
  }
}

/** The key under which a claim stands in the incidents of a situation; undefined when it is about none. */
export const incidentKeyOf = (claim: CaseIndex["inOrder"][number]["claim"]): string | undefined => {
  const { proposition } = claim
  if (proposition.kind === "Incident") return proposition.event ?? claim.id
  return proposition.kind === "Casualties" ? proposition.event : undefined
}

const decoded = <T>(
  schema: Schema.Codec<T, string>,
  id: string,
  make: (id: T) => Selection
): Selection | undefined => {
  const result = Schema.decodeUnknownResult(schema)(id)
  return Result.isSuccess(result) ? make(result.success) : undefined
}
