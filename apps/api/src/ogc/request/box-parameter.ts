import { type Parameter, parameter } from "@cordon/protocol/parameter"
import { shorten } from "@cordon/protocol/issue-text"
import { Result, Schema } from "effect"
import { CRS84, type Crs } from "../crs.ts"
import type { Rectangle } from "../index/rectangle.ts"
import { fromWebMercator } from "../web-mercator.ts"

const Box = Schema.Array(Schema.Finite)

/** A box as it was written: four numbers, or six with heights third and last. */
export type Box = typeof Box.Type

const EXPECTED =
  "four numbers, west,south,east,north, or six, with the lowest height third and the highest last"

/**
 * The `bbox` parameter.
 *
 * Source: OGC 17-069r4, requirement /req/core/fc-bbox-definition.
 */
export const boxParameter: Parameter<Box> = parameter(
  Box,
  {
    description:
      "Only features with a geometry that meets this box, edges included, and those that are nowhere: west, south, east, north. Where west is greater than east, the box crosses the antimeridian. Six numbers have heights third and last, which no feature has, so that they leave none out. Longitude and latitude, WGS 84, unless `bbox-crs` says otherwise.",
    expected: EXPECTED,
    example: "37,36.1,37.3,36.3",
    shape: {
      type: "array",
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 }
      ],
      items: { type: "number" }
    }
  },
  {
    read: (text) => {
      const parts = text.split(",")
      const wrong = parts.find((part) => !NUMBER.test(part.trim()))
      if (wrong === undefined && (parts.length === 4 || parts.length === 6)) {
        return Result.succeed(parts.map(Number))
      }
      const found = wrong === undefined ? `${parts.length} numbers` : JSON.stringify(shorten(wrong))
      return Result.fail(`found ${found}, expected ${EXPECTED}`)
    },
    write: (box) => box.join(",")
  }
)

/** As JSON and `%g` of C write a number; 40 digits are more than any of them means. */
const NUMBER = /^[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})([eE][+-]?\d{1,2})?$/

/**
 * The rectangles of a box in longitude and latitude: two where it crosses the antimeridian.
 *
 * Errors: a sentence about the first number that lies outside the reference system, or south above north.
 * Source: OGC 17-069r4, requirement /req/core/fc-bbox-response; OGC 18-058r1, /req/crs/fc-bbox-crs-action.
 */
export const rectanglesOf = (box: Box, crs: Crs): Result.Result<ReadonlyArray<Rectangle>, string> => {
  const [west = 0, south = 0, east = 0, north = 0] = box.length === 6 ? [box[0], box[1], box[3], box[4]] : box
  const { x, y, unit } = crs === CRS84 ? DEGREES : METRES
  for (const [name, value, most] of [
    ["west", west, x],
    ["south", south, y],
    ["east", east, x],
    ["north", north, y]
  ] as const) {
    if (Math.abs(value) > most)
      return Result.fail(`found ${value} in the ${name}, expected -${most} to ${most} ${unit}`)
  }
  if (south > north) {
    return Result.fail(
      `found ${south} in the south and ${north} in the north, expected a south that is no greater than the north`
    )
  }
  if (box.length === 6 && box[2]! > box[5]!) {
    return Result.fail(
      `found ${box[2]} as the lowest height and ${box[5]} as the highest, expected the lower one first`
    )
  }
  const [left, bottom] = crs === CRS84 ? [west, south] : fromWebMercator([west, south])
  const [right, top] = crs === CRS84 ? [east, north] : fromWebMercator([east, north])
  const between = { south: bottom, north: top }
  return Result.succeed(
    west <= east
      ? [{ west: left, east: right, ...between }]
      : [
          { west: left, east: 180, ...between },
          { west: -180, east: right, ...between }
        ]
  )
}

const DEGREES = { x: 180, y: 90, unit: "degrees" }

/** Area of use of EPSG:3857: all longitudes, and latitudes to 85.06 degrees. Source: EPSG dataset, area 3544. */
const METRES = { x: 20_037_508.35, y: 20_048_966.11, unit: "metres" }
