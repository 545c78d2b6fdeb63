import { parsePublished } from "@cordon/domain/time/edtf-parse"
import { Result } from "effect"
import { idOfParts } from "../mapping/record-id.ts"
import { dateOrCoarser } from "../mapping/read-time.ts"
import type { Box } from "../table/cell-coordinates.ts"
import { quoted } from "../table/cell-number.ts"
import type { CellProblem, JsonObject, PlaceEncoded } from "../table/format.ts"
import { drawnArea } from "./area-geometry.ts"
import { type AreaHolder, areaHolder, cordonHolder } from "./area-holder.ts"
import { boxOf, type Outlines, outlineKey } from "./area-outline.ts"
import { type AreaPeriod, areaPeriod } from "./area-period.ts"
import type { AreasPlan } from "./areas-plan.ts"
import { cordonFeature } from "./cordon-control.ts"

/** An area as a feature tells it. */
export interface Area {
  /** The place, and how it is declared where the case lacks it. */
  readonly placeId: string
  readonly place: PlaceEncoded | undefined
  /** Its outline, where the place is told by it. */
  readonly outline: { readonly key: string; readonly box: Box } | undefined
  readonly name: string
  readonly holder: Extract<AreaHolder, { readonly kind: "holder" }>
  readonly period: Extract<AreaPeriod, { readonly kind: "period" }>
  /** When it was published, as EDTF; `undefined` where that follows from the days that it is about. */
  readonly published: string | undefined
  /** What identifies the claim besides its time. */
  readonly identity: ReadonlyArray<string>
  /** What an export of Cordon says of the answer. */
  readonly codes: Readonly<Record<string, string>>
}

/** What a feature came to. */
export type AreaRead =
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "refused"; readonly problems: ReadonlyArray<CellProblem> }
  | { readonly kind: "silent" }

/** Reads the area of a feature; `file` is the file whose name tells the day. */
export const readArea = async (
  feature: JsonObject,
  file: { readonly name: string; readonly dated: boolean },
  plan: AreasPlan,
  outlines: Outlines
): Promise<AreaRead> => {
  const properties = objectIn(feature["properties"])
  const own = cordonFeature(properties, plan.knowledge)
  if (own === "silent") return { kind: "silent" }
  const holder = own === "control" ? cordonHolder(properties, plan) : areaHolder(properties, plan)
  if (holder.kind === "skip") return { kind: "silent" }
  const period = periodOf(properties, file, plan, own === "control")
  const published = publishedOf(properties, plan)
  const ground = await groundOf(feature, properties, plan, outlines, own === "control", holder)
  const problems = [
    ...(holder.kind === "refused" ? [holder.problem] : []),
    ...(period.kind === "refused" ? [period.problem] : []),
    ...(isProblem(published) ? [published] : []),
    ...(isProblem(ground) ? [ground] : [])
  ]
  if (holder.kind === "refused" || period.kind === "refused" || isProblem(published) || isProblem(ground))
    return { kind: "refused", problems }
  return {
    kind: "area",
    area: { ...ground, holder, period, published, codes: own === "control" ? codesOf(properties) : {} }
  }
}

const objectIn = (value: unknown): JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

const textIn = (properties: JsonObject, name: string | undefined): string | undefined => {
  const value = name === undefined ? undefined : properties[name]
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : ""
  return text === "" ? undefined : text
}

const isProblem = (value: unknown): value is CellProblem =>
  typeof value === "object" && value !== null && "reason" in value

const periodOf = (
  properties: JsonObject,
  file: { readonly name: string; readonly dated: boolean },
  plan: AreasPlan,
  own: boolean
): AreaPeriod =>
  areaPeriod(
    // An export leaves open ends out.
    own ? { held_from_day: "..", held_to_day: "..", ...properties } : properties,
    {
      reading: plan.reading,
      properties: own ? { from: "held_from_day", to: "held_to_day" } : plan.file.properties,
      file: file.name,
      folder: file.dated
    }
  )

const publishedOf = (
  properties: JsonObject,
  { published, reading, knowledge }: AreasPlan
): string | undefined | CellProblem => {
  if (published.kind !== "property") return published.kind === "fixed" ? published.edtf : undefined
  const text = textIn(properties, published.property)
  if (text === undefined) return knowledge.by === undefined ? undefined : `[..${knowledge.by}]`
  if (Result.isSuccess(parsePublished(text))) return text
  const date = dateOrCoarser(text, reading)
  return typeof date === "string"
    ? date
    : { field: published.property, found: quoted(text), reason: date?.reason ?? "" }
}

type Ground = Pick<Area, "placeId" | "place" | "outline" | "name" | "identity">

/** The place of an area: by the id that it has in every file, else by its outline. */
const groundOf = async (
  feature: JsonObject,
  properties: JsonObject,
  plan: AreasPlan,
  outlines: Outlines,
  own: boolean,
  holder: AreaHolder
): Promise<Ground | CellProblem> => {
  const { source, file, directory } = plan
  const idProperty = own ? "place" : file.properties?.id
  const given = textIn(properties, idProperty)
  if (idProperty !== undefined && given === undefined)
    return { field: idProperty, found: "nothing", reason: "the property that identifies the area is empty" }
  const name = nameOf(properties, own, plan, holder)
  const identity = own
    ? [given ?? "", textIn(properties, "held_from_day") ?? "", textIn(properties, "known_from_day") ?? ""]
    : undefined
  const found = given === undefined ? undefined : directory.find("place", given)
  if (found?.kind === "ambiguous")
    return {
      field: idProperty ?? "",
      found: quoted(given ?? ""),
      reason: `several places of the case answer to it: ${found.ids.join(", ")}`
    }
  if (found?.kind === "one")
    return {
      placeId: found.id,
      place: undefined,
      outline: undefined,
      name: name ?? given ?? found.id,
      identity: identity ?? [given ?? ""]
    }
  const drawn = drawnArea(feature["geometry"], file.near)
  if (drawn.kind === "refused") return drawn.problem
  const key = outlineKey(drawn.polygons)
  const outline = await outlines.valid(key, drawn.polygons)
  if (outline === undefined)
    return {
      field: "geometry",
      found: `${drawn.polygons.flat().length} rings`,
      reason: "the outline encloses no ground"
    }
  const placeId =
    given === undefined ? idOfParts(source.id, [key]) : own ? given : idOfParts(source.id, [given])
  const called = name ?? given ?? `Area ${key.slice(0, 6)}`
  const computed = own && isTrue(properties["approximate"])
  return {
    placeId,
    name: called,
    identity: identity ?? [given ?? key],
    outline: given === undefined ? { key, box: boxOf(drawn.polygons) } : undefined,
    place: {
      id: placeId,
      name: called,
      names: {},
      alternativeNames: [],
      kind: file.kind ?? "area",
      location: {
        kind: "polygon",
        geometry: outline.geometry,
        source: computed ? `${source.name}; a computed cell that nobody drew` : source.name
      },
      mapped: true,
      within: plan.within,
      ...(outline.repaired ? { note: "As it was drawn the outline crosses itself; it was repaired." } : {})
    }
  }
}

const isTrue = (value: unknown): boolean => value === true || value === "1" || value === "true"

/** Names of properties that usually name an area. */
const USUAL_NAMES = ["name", "title", "label", "area", "place", "district", "neighbourhood", "neighborhood"]

const nameOf = (
  properties: JsonObject,
  own: boolean,
  { file }: AreasPlan,
  holder: AreaHolder
): string | undefined => {
  if (own) return textIn(properties, "place_name")
  if (file.properties?.name !== undefined) return textIn(properties, file.properties.name)
  const taken = holder.kind === "holder" ? holder.property : ""
  const keys = Object.keys(properties).filter((key) => key !== taken)
  for (const name of USUAL_NAMES) {
    const text = textIn(
      properties,
      keys.find((key) => key.toLowerCase() === name)
    )
    if (text !== undefined) return text
  }
  return undefined
}

const codesOf = (properties: JsonObject): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["basis", "dissent", "claims"].flatMap((name) => {
      const text = textIn(properties, name)
      return text === undefined ? [] : [[name, text]]
    })
  )
