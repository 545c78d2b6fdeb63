import { SaxesParser } from "saxes"
import { NotThisFormat } from "../table/format-errors.ts"
import type { JsonObject } from "../table/format.ts"
import type { RawFeature } from "./raw-feature.ts"

/**
 * The placemarks of KML as GeoJSON features.
 *
 * Shape: ExtendedData become properties, and beside them, where the placemark has no data of that name, `name`,
 * `styleUrl`, `folder` (the innermost Folder), `folders` (all of them, outermost first), and `begin`, `end` or `when` of
 * its own TimeSpan or TimeStamp, else of the nearest Folder or Document that has one.
 * Errors: NotThisFormat, thrown, for text that is no well-formed XML or no KML.
 * Source: OGC KML 2.3 (12-007r2).
 * Gotcha: entities that a DOCTYPE declares are refused, not expanded.
 */
export async function* kmlFeatures(
  file: string,
  text: AsyncIterable<string>
): AsyncIterable<ReadonlyArray<RawFeature>> {
  const reader = new KmlReader(file)
  for await (const piece of text) {
    const found = reader.push(piece)
    if (found.length > 0) yield found
  }
  reader.end()
}

interface Level {
  readonly name: string
  readonly children: Array<string>
  text: string
}

/** A Document, Folder or Placemark that is being read. */
interface Holder {
  readonly kind: "Document" | "Folder" | "Placemark"
  readonly line: number
  readonly id: string | undefined
  readonly data: Record<string, string>
  readonly own: Record<string, string>
  readonly geometries: Array<Geometry>
}

interface Geometry {
  readonly type: string
  readonly coordinates?: unknown
  readonly geometries?: Array<Geometry>
}

const HOLDERS: ReadonlyArray<string> = ["Document", "Folder", "Placemark"]
const POINTED: Readonly<Record<string, string>> = { Point: "Point", LineString: "LineString" }
/** Geometries that are no areas; they are quarantined under their name. */
const OTHERS: ReadonlyArray<string> = ["Model", "Track", "MultiTrack"]
const OWN: ReadonlyArray<string> = ["name", "styleUrl"]
const TIMES: ReadonlyArray<string> = ["begin", "end", "when"]

class KmlReader {
  private readonly file: string
  private readonly parser = new SaxesParser()
  private readonly levels: Array<Level> = []
  private readonly holders: Array<Holder> = []
  /** Geometries that hold others, the innermost last. */
  private readonly multis: Array<Geometry> = []
  private rings: Array<unknown> = []
  private dataName = ""
  private found: Array<RawFeature> = []
  private placemarks = 0
  private networkLinks = 0

  constructor(file: string) {
    this.file = file
    this.parser.on("error", (error) => {
      throw this.refused(`line ${this.parser.line}: ${clauseOf(error.message)}`)
    })
    this.parser.on("opentag", ({ name, attributes }) => this.open(local(name), attributes))
    this.parser.on("text", (text) => this.text(text))
    this.parser.on("cdata", (text) => this.text(text))
    this.parser.on("closetag", ({ name }) => this.close(local(name)))
  }

  push(text: string): ReadonlyArray<RawFeature> {
    this.found = []
    this.parser.write(text)
    return this.found
  }

  end(): void {
    this.parser.close()
    if (this.placemarks === 0 && this.networkLinks > 0)
      throw this.refused(
        "it holds nothing but links to other files (NetworkLink); download those and import them"
      )
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.levels.length === 0 && name !== "kml" && !HOLDERS.includes(name))
      throw this.refused(`its root element is ${name}, where KML has kml`)
    this.levels.push({ name, children: [], text: "" })
    if (name === "NetworkLink") this.networkLinks += 1
    if (HOLDERS.includes(name)) this.openHolder(name as Holder["kind"], attributes["id"])
    else if (name === "MultiGeometry") this.multis.push({ type: "GeometryCollection", geometries: [] })
    else if (name === "Polygon") this.rings = []
    else if (name === "SchemaData") this.schema(attributes["schemaUrl"] ?? "")
    else if (name === "Data" || name === "SimpleData") this.dataName = attributes["name"] ?? ""
    else if (OTHERS.includes(name)) this.add({ type: name })
  }

  /** Cordon's own exports tell by the schema of its data which collection a placemark belongs to. */
  private schema(url: string): void {
    const collection = /^#schema-([a-z]+)$/.exec(url)?.[1]
    const holder = this.holders.at(-1)
    if (collection !== undefined && holder !== undefined) holder.own["collection"] = collection
  }

  private openHolder(kind: Holder["kind"], id: string | undefined): void {
    this.holders.push({ kind, line: this.parser.line, id, data: {}, own: {}, geometries: [] })
    if (kind === "Placemark") this.placemarks += 1
  }

  private text(text: string): void {
    const level = this.levels.at(-1)
    if (level !== undefined) level.text += text
  }

  private close(name: string): void {
    const text = this.levels.pop()?.text.trim() ?? ""
    const parent = this.levels.at(-1)?.name ?? ""
    const holder = this.holders.at(-1)
    if (HOLDERS.includes(name)) this.closeHolder()
    else if (name === "coordinates") this.coordinates(parent, text)
    else if (name === "Polygon") this.add({ type: "Polygon", coordinates: this.rings })
    else if (name === "MultiGeometry") {
      const multi = this.multis.pop()
      if (multi !== undefined) this.add(multi)
    } else if (holder === undefined || text === "") return
    else if (OWN.includes(name) && HOLDERS.includes(parent)) holder.own[name] = text
    else if (TIMES.includes(name) && (parent === "TimeSpan" || parent === "TimeStamp"))
      holder.own[name] = text
    else if ((name === "value" && parent === "Data") || name === "SimpleData")
      holder.data[this.dataName] = text
  }

  private coordinates(parent: string, text: string): void {
    const positions = positionsOf(text)
    const type = POINTED[parent]
    if (type !== undefined) this.add({ type, coordinates: type === "Point" ? positions[0] : positions })
    else if (this.levels.some(({ name }) => name === "Polygon")) {
      // The outer boundary comes first, wherever it stands.
      if (this.levels.some(({ name }) => name === "outerBoundaryIs")) this.rings.unshift(positions)
      else this.rings.push(positions)
    } else if (parent === "LinearRing") this.add({ type: "LinearRing", coordinates: positions })
  }

  private add(geometry: Geometry): void {
    const multi = this.multis.at(-1)
    if (multi === undefined) this.holders.at(-1)?.geometries.push(geometry)
    else multi.geometries?.push(geometry)
  }

  private closeHolder(): void {
    const holder = this.holders.pop()
    if (holder?.kind !== "Placemark") return
    const [only, ...others] = holder.geometries
    const geometry =
      others.length > 0 ? { type: "GeometryCollection", geometries: holder.geometries } : (only ?? null)
    const properties = { ...this.around(holder), ...holder.own, ...holder.data }
    const id = holder.id === undefined ? {} : { id: holder.id }
    const feature: JsonObject = { type: "Feature", ...id, properties, geometry }
    this.found.push({ line: holder.line, raw: JSON.stringify(feature), feature })
  }

  /** What the folders around a placemark say of it. */
  private around(placemark: Holder): Record<string, string> {
    const folders = this.holders.flatMap(({ kind, own }) =>
      kind === "Folder" && own["name"] !== undefined ? [own["name"]] : []
    )
    const hasTime = (own: Readonly<Record<string, string>>) => TIMES.some((name) => own[name] !== undefined)
    const timed = hasTime(placemark.own) ? undefined : this.holders.findLast(({ own }) => hasTime(own))
    const innermost = folders.at(-1)
    return {
      ...(innermost === undefined ? {} : { folder: innermost }),
      ...(folders.length > 1 ? { folders: folders.join(" / ") } : {}),
      ...Object.fromEntries(Object.entries(timed?.own ?? {}).filter(([name]) => TIMES.includes(name)))
    }
  }

  private refused(problem: string): NotThisFormat {
    return new NotThisFormat({ format: "areas", file: this.file, problem })
  }
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1)

/** `36.1,37.2,0 36.2,37.3,0` as positions; a part that is no number stays text, for whoever checks the geometry. */
const positionsOf = (text: string): ReadonlyArray<ReadonlyArray<number | string>> =>
  text === ""
    ? []
    : text
        .split(/\s+/)
        .map((tuple) =>
          tuple.split(",").map((part) => (part !== "" && Number.isFinite(Number(part)) ? Number(part) : part))
        )

/** saxes begins its messages with the place of the fault. */
const clauseOf = (message: string): string => {
  const clause = message.replace(/^[^:]*\d+:\d+: /, "").replace(/\.$/, "")
  return `it is no well-formed XML: ${clause}`
}
