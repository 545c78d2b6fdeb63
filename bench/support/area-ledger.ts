import { Actor } from "@cordon/domain/actor/actor"
import { CaseManifest } from "@cordon/domain/case/manifest"
import { Claim } from "@cordon/domain/claim/claim"
import { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Place } from "@cordon/domain/place/place"
import { Source } from "@cordon/domain/source/source"
import { Schema } from "effect"
import {
  areaHolders,
  type AreaOptions,
  areaWindow,
  inventedAreas,
  type InventedSpell,
  inventedSpells
} from "./invented-areas.ts"
import { recordBodies } from "./record-bodies.ts"

/** The case of the invented areas. */
export const areaCase = CaseId.make("invented-areas")

/** Records the areas as places with outlines, and who holds them as claims. Returns how many entries that took. */
export const recordAreas = (options: AreaOptions) => recordBodies(areaCase, areaBodies(options))

/** What is recorded of the areas; the description of their case comes first. */
export function* areaBodies(options: AreaOptions): Generator<EntryBody> {
  yield { kind: "case.described.v1", manifest }
  yield { kind: "source.recorded.v1", source }
  for (const id of areaHolders) {
    yield {
      kind: "actor.recorded.v1",
      actor: decodeActor({
        id,
        name: `Invented force ${id}`,
        names: {},
        kind: "armedGroup",
        relations: [],
        labels: []
      })
    }
  }
  for (const { id, name, ring } of inventedAreas(options)) {
    yield {
      kind: "place.recorded.v1",
      place: decodePlace({
        id,
        name,
        names: { en: name },
        alternativeNames: [],
        kind: "district",
        location: {
          kind: "polygon",
          geometry: { type: "Polygon", coordinates: [ring] },
          source: "invented"
        },
        mapped: true,
        within: []
      })
    }
  }
  for (const spell of inventedSpells(options)) yield { kind: "claim.recorded.v1", claim: claimOf(spell) }
}

const decodeActor = Schema.decodeSync(Actor)
const decodePlace = Schema.decodeSync(Place)
const decodeClaim = Schema.decodeSync(Claim)

const claimOf = ({ id, area, from, reported, holder }: InventedSpell): Claim =>
  decodeClaim({
    id,
    heldDuring: `${from}/..`,
    publishedAt: reported,
    speaker: "monitor",
    origin: { kind: "own" },
    modality: "reports",
    proposition: {
      kind: "Control",
      place: area.id,
      holding: { kind: "held", by: holder },
      observed: "change"
    },
    paraphrase: `An invented change: ${area.name} passed to the force ${holder}.`,
    citation: {
      publisher: "monitor",
      where: { kind: "address", url: `https://monitor.example/${reported}/${id}` },
      locator: "paragraph 1",
      attribution: "a"
    },
    tensions: [],
    sensitivity: { level: "low", tlp: "TLP:CLEAR" }
  })

const source = Schema.decodeSync(Source)({
  id: "monitor",
  name: "Invented monitor",
  kind: "newsAgency",
  alignment: { kind: "unknown" }
})

const manifest = Schema.decodeSync(CaseManifest)({
  id: areaCase,
  title: "Invented areas",
  subtitle: "Areas that do not exist",
  summary: "Spells of control made up for benchmarks.",
  invented: true,
  zone: "Asia/Damascus",
  window: areaWindow,
  opensAt: { at: areaWindow.to, knownBy: areaWindow.to },
  languages: ["en"],
  focus: "a0000",
  parties: areaHolders.map((actor) => ({ actor, name: `Invented force ${actor}`, names: {} })),
  groups: [],
  figures: [],
  events: [],
  tensions: [],
  staleness: { controlStatusDays: 7, controlChangeDays: 30 },
  lines: [],
  licence: "CC0-1.0",
  editors: "a generator",
  knownGaps: []
})
