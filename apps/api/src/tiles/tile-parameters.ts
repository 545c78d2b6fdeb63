import { collectionIds } from "@cordon/interop/feature/case-feature"
import { caseParam } from "@cordon/protocol/case-param"
import { issueText, shorten } from "@cordon/protocol/issue-text"
import {
  factsOf,
  integerParameter,
  parameter,
  type Parameter,
  wordsParameter
} from "@cordon/protocol/parameter"
import { Result, Schema } from "effect"

/** The zoom at which a whole city fills a screen many times over; nobody needs tiles beyond it. */
export const HIGHEST_ZOOM = 22

/** Layers by name, joined by commas. */
export const layersParameter = wordsParameter(collectionIds, {
  description: "Layers of the tile, joined by commas: the collections that every case has.",
  example: "control"
})

export const zoomParameter = integerParameter({
  description: "Zoom of the tile.",
  example: "12",
  lowest: 0,
  highest: HIGHEST_ZOOM
})

export const columnParameter = integerParameter({
  description: "Column of the tile, from 0 at the antimeridian, eastwards; below 2 to the power of the zoom.",
  example: "2454",
  lowest: 0,
  highest: 2 ** HIGHEST_ZOOM - 1
})

const rowParameter = integerParameter({
  description: "Row of the tile, from 0 in the north, followed by `.mvt`; below 2 to the power of the zoom.",
  example: "1624",
  lowest: 0,
  highest: 2 ** HIGHEST_ZOOM - 1
})

/** A parameter with a file name's ending, as the last part of a path. */
const ending = <A>(bare: Parameter<A>, suffix: string, description: string): Parameter<A> => {
  const facts = factsOf(bare)
  const expected = `${facts.expected}, followed by ${suffix}`
  const decode = Schema.decodeUnknownResult(bare)
  const encode = Schema.encodeSync(bare)
  return parameter(
    bare,
    { description, expected, example: `${facts.example}${suffix}`, shape: { type: "string" } },
    {
      read: (text) =>
        text.endsWith(suffix)
          ? Result.mapError(
              decode(text.slice(0, -suffix.length)),
              ({ issue }) =>
                issueText(issue).message ?? `found ${JSON.stringify(shorten(text))}, expected ${expected}`
            )
          : Result.fail(`found ${JSON.stringify(shorten(text))}, expected ${expected}`),
      write: (value) => `${encode(value)}${suffix}`
    }
  )
}

export const rowFileParameter = ending(rowParameter, ".mvt", factsOf(rowParameter).description)

export const layersFileParameter = ending(
  layersParameter,
  ".json",
  "Layers of the tiles, joined by commas, followed by `.json`."
)

export const caseFileParameter = ending(caseParam.case, ".json", "Id of the case, followed by `.json`.")
