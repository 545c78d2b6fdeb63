import { claimRecorded } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { type Table, tableFromIPC } from "apache-arrow"
import { readParquet } from "parquet-wasm/node"
import { bytesOf, requestOf } from "../fixture/invented-export.ts"
import { type CollectionId, collectionIds } from "../feature/case-feature.ts"
import { collectionSpecs } from "../feature/collection-specs.ts"
import { featuresOf } from "../feature/features-of.ts"

const bodies = [
  claimRecorded("C1", { heldDuring: "2030-03-04/..", publishedAt: "2030-03-05" }),
  claimRecorded("C2", { proposition: { kind: "Statement", topic: "weather" } })
]

/** Read by Arrow's own reader, which shares no code with what wrote it. */
const read = (collection: CollectionId, more: Parameters<typeof requestOf>[1] = {}): Table =>
  tableFromIPC(
    readParquet(
      bytesOf("geoparquet", requestOf(bodies, { collections: [collection], ...more }))
    ).intoIPCStream()
  )

const metadata = (table: Table, key: string): unknown => JSON.parse(table.schema.metadata.get(key) ?? "null")

describe("GeoParquet", () => {
  it.each(collectionIds)("of %s is read by Arrow with every row and column", (collection) => {
    const table = read(collection)
    expect(table.numRows).toBe(featuresOf(collection, requestOf(bodies).index, {}).length)
    expect(table.schema.names).toEqual([
      "id",
      ...collectionSpecs[collection].fields.map(({ name }) => name),
      "geometry",
      "bbox"
    ])
  })

  it("has days as dates, instants as timestamps in UTC, and the numbers as they are", () => {
    const table = read("claims")
    const type = (name: string) => String(table.schema.fields.find((field) => field.name === name)?.type)
    expect([type("held_from_day"), type("recorded_at"), type("version"), type("paraphrase")]).toEqual([
      "Date32<DAY>",
      "Timestamp<MILLISECOND, UTC>",
      "Int32",
      "Utf8"
    ])
    const first = table.get(0)?.toJSON() as Record<string, unknown>
    expect(first["held_from_day"]).toBe(21_977 * 86_400_000)
    expect(first["held_to_day"]).toBeNull()
    expect(first).toMatchObject({ id: "C1", held_during: "2030-03-04/..", version: 1 })
  })

  it("describes its geometry by GeoParquet 1.1: WKB, CRS84, boxes in a column", () => {
    const table = read("control")
    expect(metadata(table, "geo")).toEqual({
      version: "1.1.0",
      primary_column: "geometry",
      columns: {
        geometry: {
          encoding: "WKB",
          geometry_types: ["MultiPolygon"],
          bbox: [8.5, 47.5, 8.54 + 0.01, 47.51],
          covering: {
            bbox: {
              xmin: ["bbox", "xmin"],
              ymin: ["bbox", "ymin"],
              xmax: ["bbox", "xmax"],
              ymax: ["bbox", "ymax"]
            }
          }
        }
      }
    })
    const row = table.get(0)?.toJSON() as Record<string, unknown>
    expect(JSON.parse(JSON.stringify(row["bbox"]))).toEqual({
      xmin: 8.5,
      ymin: 47.5,
      xmax: 8.51,
      ymax: 47.51
    })
    const wkb = row["geometry"] as Uint8Array
    const view = new DataView(wkb.buffer, wkb.byteOffset)
    expect([
      view.getUint8(0),
      view.getUint32(1, true),
      view.getFloat64(22, true),
      view.getFloat64(30, true)
    ]).toEqual([1, 6, 8.5, 47.5])
  })

  it("has no geometry and no box where nobody locates the claim", () => {
    const row = read("claims").get(1)?.toJSON() as Record<string, unknown>
    expect([row["id"], row["geometry"], row["bbox"]]).toEqual(["C2", null, null])
  })

  it("says what it is, what it cannot carry and what its columns mean", () => {
    expect(metadata(read("claims"), "cordon")).toMatchObject({
      case: "invented-siege",
      controls: { accordingTo: "consensus" },
      cannotCarry: expect.arrayContaining([expect.stringContaining("history")]) as unknown,
      collection: { id: "claims" }
    })
  })

  it("of a collection without features is a file without rows that strict readers take", () => {
    const table = read("corridors")
    expect(table.numRows).toBe(0)
    expect(table.schema.names).toContain("status")
  })
})
