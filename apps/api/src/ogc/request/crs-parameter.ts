import { type Parameter, parameter } from "@cordon/protocol/parameter"
import { shorten } from "@cordon/protocol/issue-text"
import { Result, Schema } from "effect"
import { CRS84, type Crs, crsList, WEB_MERCATOR } from "../crs.ts"

const Identifier = Schema.Literals(crsList)
const EXPECTED = `one of ${crsList.join(", ")}`

/**
 * A parameter that names a coordinate reference system.
 *
 * Source: OGC 18-058r1, requirements /req/crs/fc-crs-definition and /req/crs/fc-bbox-crs-definition.
 */
export const crsParameter = (description: string): Parameter<Crs> =>
  parameter(
    Identifier,
    {
      description,
      expected: EXPECTED,
      example: WEB_MERCATOR,
      shape: { type: "string", format: "uri", enum: crsList, default: CRS84 }
    },
    {
      read: (text) => {
        const crs = crsList.find((known) => known === text)
        return crs === undefined
          ? Result.fail(`found ${JSON.stringify(shorten(text))}, expected ${EXPECTED}`)
          : Result.succeed(crs)
      },
      write: (crs) => crs
    }
  )
