import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import { frontLine, groundTexture } from "./ground.ts"
import { vocabulary } from "./language.ts"
import { actorName } from "./names.ts"
import { type PartyStyle, partyStyle } from "./party-style.ts"

/** What the legend explains, and its notes. */
export const words = vocabulary("view-model/legend", {
  contested: "Contested ground",
  disagree: "Sources disagree",
  inferred: "Inferred from neighbours",
  noClaim: "No claim",
  front: "Front line",
  frontApproximate: "Front line, approximate",
  edge: "Edge of the mapped area",
  incident: "Incident, number of claims",
  cells: "Quarters known by their centre point are drawn as computed cells.",
  cellsAccurate: (metres: number) =>
    `Quarters known by their centre point are drawn as computed cells; cells and line are ± ${metres} m or more.`
})

/** What a legend explains. Only what a situation shows is in its legend. */
export type LegendEntry =
  | { readonly kind: "party"; readonly label: string; readonly style: PartyStyle }
  | {
      readonly kind: "contested" | "disagree" | "inferred" | "noClaim" | "front" | "edge" | "incident"
      readonly label: string
    }

/** The legend of a situation with its notes on how exact the drawing is. */
export interface Legend {
  readonly entries: ReadonlyArray<LegendEntry>
  readonly notes: ReadonlyArray<string>
}

/** The entries that a situation makes visible, in the order of the design. */
export const legendOf = (situation: Situation, index: CaseIndex): Legend => {
  const { manifest } = index.bundle.record
  const textures = situation.territory.map(groundTexture)
  const held = new Set(
    textures.flatMap((texture) =>
      texture.kind === "held" || texture.kind === "disagree"
        ? [texture.party]
        : texture.kind === "contested"
          ? texture.parties
          : []
    )
  )
  const front = frontLine(situation.territory, index)
  const has = (kind: string) => textures.some((texture) => texture.kind === kind)
  const known = new Set(manifest.parties.map((party) => party.actor))
  const entries: ReadonlyArray<LegendEntry | undefined> = [
    ...[...manifest.parties.map((party) => party.actor), ...[...held].filter((party) => !known.has(party))]
      .filter((party) => held.has(party))
      .map((party): LegendEntry => {
        const style = partyStyle(manifest, party)
        return {
          kind: "party",
          label: style.slot === 0 ? actorName(index, party) : style.name,
          style
        }
      }),
    has("contested") ? { kind: "contested", label: words.contested } : undefined,
    has("disagree") ? { kind: "disagree", label: words.disagree } : undefined,
    textures.some((texture) => texture.kind === "held" && texture.inferred)
      ? { kind: "inferred", label: words.inferred }
      : undefined,
    has("noClaim") ? { kind: "noClaim", label: words.noClaim } : undefined,
    front.some(({ kind }) => kind === "front")
      ? {
          kind: "front",
          label: situation.territory.some((place) => place.approximate) ? words.frontApproximate : words.front
        }
      : undefined,
    front.some(({ kind }) => kind === "edge") ? { kind: "edge", label: words.edge } : undefined,
    situation.incidents.some((incident) => incident.place !== undefined)
      ? { kind: "incident", label: words.incident }
      : undefined
  ]
  const accuracy = manifest.outline?.accuracyMetres
  return {
    entries: entries.filter((entry) => entry !== undefined),
    notes: situation.territory.some((place) => place.approximate)
      ? [accuracy === undefined ? words.cells : words.cellsAccurate(accuracy)]
      : []
  }
}
