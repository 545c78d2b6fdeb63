import { createWriteStream } from "node:fs"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { everyPage } from "./pages.ts"

/** Writes all features of a list into one GeoJSON file, page by page. Returns how many there are. */
export const pull = async (origin: string, path: string, file: string): Promise<number> => {
  let features = 0
  async function* parts(): AsyncGenerator<string> {
    yield '{"type":"FeatureCollection","features":[\n'
    for await (const page of everyPage(origin, path)) {
      const texts = page.features.map((feature) => JSON.stringify(feature))
      yield `${features === 0 ? "" : ",\n"}${texts.join(",\n")}`
      features += texts.length
    }
    yield "\n]}\n"
  }
  await pipeline(Readable.from(parts()), createWriteStream(file))
  return features
}
