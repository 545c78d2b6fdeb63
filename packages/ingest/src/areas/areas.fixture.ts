import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { CaseId } from "@cordon/domain/key"
import { Result, Schema } from "effect"
import type {
  Declare,
  DocumentMapper,
  Found,
  FormatStart,
  QuarantinedRow,
  RowOutcome
} from "../table/format.ts"
import { areasFormat } from "./areas-format.ts"

/** Actors and places that the invented case has: one name belongs to two actors. */
const known: Readonly<Record<string, ReadonlyArray<readonly [id: string, name: string]>>> = {
  actor: [
    ["reds", "Reds"],
    ["blues", "Blues"],
    ["guard-a", "The guard"],
    ["guard-b", "The guard"]
  ],
  place: [
    ["north", "North quarter"],
    ["town", "The town"]
  ]
}

const find = (kind: string, text: string): Found => {
  const records = known[kind] ?? []
  const byId = records.find(([id]) => id === text.trim())
  if (byId !== undefined) return { kind: "one", id: byId[0] }
  const ids = records.filter(([, name]) => name.toLowerCase() === text.trim().toLowerCase()).map(([id]) => id)
  const [only] = ids
  if (only === undefined) return { kind: "none" }
  return ids.length === 1 ? { kind: "one", id: only } : { kind: "ambiguous", ids }
}

/** Files by their names; one that has no folder in its name is a file by itself. */
export type Files = Readonly<Record<string, string>>

/** How an import of some files begins. More than one file is a folder, and so is one where `folder` says so. */
export const startOf = (
  files: Files,
  settings: FormatStart["settings"] & { readonly areas?: string } = {},
  folder = Object.keys(files).length > 1
): FormatStart => {
  const names = Object.keys(files).sort()
  const { areas, ...rest } = settings
  return {
    case: CaseId.make("invented-siege"),
    settings: areas === undefined ? rest : { ...rest, mapping: { name: "areas.yaml", text: areas } },
    probe: {
      name: folder ? "areas" : (names[0] ?? ""),
      folder,
      files: folder ? names : [],
      start: (files[names[0] ?? ""] ?? "").slice(0, 65_536),
      header: []
    },
    directory: { find },
    readAt: "2031-01-02T03:04:05Z"
  }
}

/** What files came to. */
export interface ReadFiles {
  readonly outcomes: ReadonlyArray<RowOutcome>
  readonly declared: ReadonlyMap<string, Declared>
  /** The quarantine file, where anything was refused. */
  readonly quarantine: string | undefined
}

interface Declared {
  readonly [key: string]: unknown
}

const decode = Schema.decodeUnknownSync(EntryBody, { onExcessProperty: "error" })

/**
 * Reads files as the engine does: each once to see whether it can be read, then again to map it, in small pieces.
 *
 * What the schema refuses of claims and records throws.
 */
export const readFiles = async (
  files: Files,
  settings: Parameters<typeof startOf>[1] = {},
  folder?: boolean
): Promise<ReadFiles> => {
  const opened = areasFormat.document?.open(startOf(files, settings, folder))
  if (opened === undefined) throw new Error("the format reads no documents")
  const mapper = Result.getOrThrow(opened)
  const names = Object.keys(files).sort()
  for (const name of names) await rowsIn(mapper, name, files[name] ?? "")
  const outcomes: Array<RowOutcome> = []
  const declared = new Map<string, Declared>()
  const refused: Array<readonly [raw: string, refusal: QuarantinedRow]> = []
  const record =
    (kind: "place" | "actor" | "source") =>
    (id: string, make: () => object): void => {
      if (declared.has(`${kind} ${id}`)) return
      const made = make()
      decode({ kind: `${kind}.recorded.v1`, [kind]: made })
      declared.set(`${kind} ${id}`, made as Declared)
    }
  const declare: Declare = { place: record("place"), actor: record("actor"), source: record("source") }
  for (const name of names) {
    for (const { line, raw, feature } of await rowsIn(mapper, name, files[name] ?? "")) {
      const outcome = mapper.map(feature, line, declare)
      outcomes.push(outcome)
      if (outcome.kind === "refused") refused.push([raw, { file: name, line, problems: outcome.problems }])
      if (outcome.kind === "claims")
        for (const claim of outcome.claims) decode({ kind: "claim.recorded.v1", claim })
    }
  }
  const { head, row, tail } = mapper.quarantine
  const rows = refused.map(([raw, refusal], index) => row(raw, refusal, index))
  return { outcomes, declared, quarantine: rows.length === 0 ? undefined : `${head}${rows.join("")}${tail}` }
}

const rowsIn = async (mapper: DocumentMapper<unknown>, name: string, content: string) => {
  const rows = []
  for await (const some of mapper.features({ name, text: pieces(content) })) rows.push(...some)
  return rows
}

/** Text in pieces that part names, numbers and surrogate pairs alike. */
async function* pieces(content: string): AsyncIterable<string> {
  for (let at = 0; at < content.length; at += 61) yield content.slice(at, at + 61)
}

/** A square, its lower left corner in degrees, as a ring. */
export const square = (x: number, y: number, side = 0.01): ReadonlyArray<ReadonlyArray<number>> => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y]
]

/** A GeoJSON polygon. */
export const polygon = (...rings: ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>) => ({
  type: "Polygon",
  coordinates: rings
})

/** A feature of some properties and a geometry, by default a square. */
export const feature = (properties: object, geometry: unknown = polygon(square(8, 47))) => ({
  type: "Feature",
  properties,
  geometry
})

/** A FeatureCollection as text, a feature a line. */
export const collection = (features: ReadonlyArray<unknown>, more: object = {}): string =>
  `${JSON.stringify({ type: "FeatureCollection", ...more }).slice(0, -1)},"features":[\n${features
    .map((each) => JSON.stringify(each))
    .join(",\n")}\n]}\n`

/** The claims of files, each as `id: place holding, days, published`. */
export const claimsIn = ({ outcomes }: ReadFiles) =>
  outcomes.flatMap((outcome) => (outcome.kind === "claims" ? outcome.claims : []))

/** Who held what when, as short texts in the order of the files. */
export const told = (read: ReadFiles): ReadonlyArray<string> =>
  claimsIn(read).map(({ proposition, heldDuring }) => {
    if (proposition.kind !== "Control") return proposition.kind
    const { place, holding } = proposition
    const who =
      holding.kind === "held"
        ? holding.by
        : holding.kind === "contested"
          ? holding.between.join("+")
          : `${holding.inside}<${holding.by}`
    const name = (read.declared.get(`place ${place}`)?.["name"] as string | undefined) ?? place
    return `${name}: ${who} ${heldDuring}`
  })

/** What was refused and why, as `field: found: reason`. */
export const problemsIn = ({ outcomes }: ReadFiles): ReadonlyArray<string> =>
  outcomes.flatMap((outcome) =>
    outcome.kind === "refused"
      ? outcome.problems.map(({ field, found, reason }) => `${field}: ${found}: ${reason}`)
      : []
  )
