import type { SourceKind } from "@cordon/domain/source/source"
import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import type { Declare, Directory } from "../table/format.ts"
import { nameId } from "./record-id.ts"

/** Whom a dataset names as the sources of a row. */
export interface NamedSources {
  /** The cell as it stands; empty where it names nobody. */
  readonly text: string
  /** Who names them, for the note of a source that the case does not know. */
  readonly namedBy: string
  /** What they are, as far as the dataset says. */
  readonly kind: SourceKind
}

/** Origin of a claim, and what its citation keeps of the sources. */
export interface StatedOrigin {
  readonly origin: ClaimEncoded["origin"]
  readonly stated: { readonly original?: string }
}

/**
 * The origin of a claim whose dataset names the sources that it was made of.
 *
 * One named source is the origin, and the dataset repeats it. Several are not: the row is what the dataset's people
 * made of them, nobody says which word is whose, and so the origin is their own. The names are kept either way.
 * Keys of what is declared stand in code-unit order, for mappers that guarantee it.
 * Gotcha: a name that stands for nobody in particular (`Undisclosed Source`, `Media`) is no witness.
 */
export const statedOrigin = (
  { text, namedBy, kind }: NamedSources,
  directory: Directory,
  declare: Declare
): StatedOrigin => {
  const names = sourceNames(text)
  const stated = names.length === 0 ? {} : { original: names.join("; ") }
  const only = names.length === 1 ? names[0] : undefined
  if (only === undefined || NOBODY.test(only)) return { origin: { kind: "own" }, stated }
  const source = namedSource(only, { namedBy, kind }, directory, declare)
  return { origin: { kind: "repeats", source, stance: "neutral" }, stated }
}

/** The id of a source by its name: the case's own where one answers to the name, else one that is declared. */
export const namedSource = (
  name: string,
  { namedBy, kind }: Omit<NamedSources, "text">,
  directory: Directory,
  declare: Declare
): string => {
  const found = directory.find("source", name)
  if (found.kind === "one") return found.id
  const id = nameId("source", name)
  declare.source(id, () => ({
    alignment: { kind: "unknown" },
    id,
    kind,
    name,
    note: `Known only by the name that ${namedBy} gives; what sort of source it is was inferred.`
  }))
  return id
}

/** The names in a cell, parted by `;`, each once. */
export const sourceNames = (text: string): ReadonlyArray<string> => [
  ...new Set(
    text
      .split(";")
      .map((name) => name.trim().replace(/\s+/g, " "))
      .filter((name) => name !== "")
  )
]

const NOBODY =
  /^(?:undisclosed|unnamed|unknown|anonymous|confidential|various|multiple|several|media|local)(?: (?:sources?|partners?|media|reports?))*$/i
