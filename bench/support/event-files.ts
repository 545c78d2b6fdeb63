import { createWriteStream } from "node:fs"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { type EventOptions, type InventedEvent, inventedEvents } from "./invented-events.ts"

/** Writes the events as CSV with a header, one row each, longitude and latitude in columns of their own. */
export const writeEventsCsv = (path: string, options: EventOptions): Promise<void> =>
  pipeline(Readable.from(csvLines(options)), createWriteStream(path))

/** Writes the events as one GeoJSON FeatureCollection. */
export const writeEventsGeoJson = (path: string, options: EventOptions): Promise<void> =>
  pipeline(Readable.from(geoJsonParts(options)), createWriteStream(path))

function* csvLines(options: EventOptions): Generator<string> {
  yield "id,day,reported,type,source,place,place_name,longitude,latitude,text\n"
  for (const event of inventedEvents(options)) {
    const { id, day, reported, type, source, place, text } = event
    yield `${[id, day, reported, type, source, place.id, place.name, place.longitude, place.latitude].join()},"${text}"\n`
  }
}

function* geoJsonParts(options: EventOptions): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n'
  let first = true
  for (const event of inventedEvents(options)) {
    yield `${first ? "" : ",\n"}${JSON.stringify(featureOf(event))}`
    first = false
  }
  yield "\n]}\n"
}

const featureOf = ({ id, day, reported, type, source, place, text }: InventedEvent) => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates: [place.longitude, place.latitude] },
  properties: { id, day, reported, type, source, place: place.id, place_name: place.name, text }
})
