import { CaseManifest } from "@cordon/domain/case/manifest"
import { Claim } from "@cordon/domain/claim/claim"
import { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Place } from "@cordon/domain/place/place"
import { Source } from "@cordon/domain/source/source"
import { Schema } from "effect"
import {
  type EventOptions,
  eventSources,
  type InventedEvent,
  inventedEvents,
  inventedPlaces
} from "./invented-events.ts"
import { recordBodies } from "./record-bodies.ts"

/** The case of the invented events. */
export const eventCase = CaseId.make("invented-events")

/** Records the events as incidents of a case of their own. Returns how many entries that took. */
export const recordEvents = (options: EventOptions) => recordBodies(eventCase, eventBodies(options))

/** What is recorded of the events; the description of their case comes first. */
export function* eventBodies(options: EventOptions): Generator<EntryBody> {
  yield { kind: "case.described.v1", manifest }
  for (const id of eventSources) {
    yield {
      kind: "source.recorded.v1",
      source: decodeSource({
        id,
        name: `Invented ${id}`,
        kind: "newsAgency",
        alignment: { kind: "unknown" }
      })
    }
  }
  for (const { id, name, longitude, latitude } of inventedPlaces(options)) {
    yield {
      kind: "place.recorded.v1",
      place: decodePlace({
        id,
        name,
        names: { en: name },
        alternativeNames: [],
        kind: "village",
        location: { kind: "point", longitude, latitude, confidence: "c", source: "invented" },
        mapped: false,
        within: []
      })
    }
  }
  for (const event of inventedEvents(options)) yield { kind: "claim.recorded.v1", claim: claimOf(event) }
}

const decodeSource = Schema.decodeSync(Source)
const decodePlace = Schema.decodeSync(Place)
const decodeClaim = Schema.decodeSync(Claim)

const claimOf = ({ id, place, day, reported, type, source, text }: InventedEvent): Claim =>
  decodeClaim({
    id,
    heldDuring: day,
    publishedAt: reported,
    speaker: source,
    origin: { kind: "own" },
    modality: "reports",
    proposition: { kind: "Incident", type, place: place.id, perpetrators: [] },
    paraphrase: text,
    citation: {
      publisher: source,
      where: { kind: "address", url: `https://${source}.example/${reported}/${id}` },
      locator: "paragraph 1",
      attribution: "a"
    },
    tensions: [],
    sensitivity: { level: "low", tlp: "TLP:CLEAR" }
  })

const manifest = Schema.decodeSync(CaseManifest)({
  id: eventCase,
  title: "Invented events",
  subtitle: "Events that never happened",
  summary: "Point events made up for benchmarks.",
  invented: true,
  zone: "Asia/Damascus",
  window: { from: "2011-01-01", to: "2016-12-31" },
  opensAt: { at: "2016-12-31", knownBy: "2016-12-31" },
  languages: ["en"],
  focus: "p00000",
  parties: [],
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
