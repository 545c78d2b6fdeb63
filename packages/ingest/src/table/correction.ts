import { compareEditions } from "./edition.ts"

/**
 * What a claim that the ledger knows with another text is to the one that a row makes.
 *
 * `same`: only edition and time of publication differ, so the dataset says what it said before. `correction`: a later
 * edition says something else. `conflict`: the same id says something else, and nothing makes it the later word.
 */
export type Correction =
  | { readonly kind: "same" }
  | { readonly kind: "correction"; readonly reason: string }
  | { readonly kind: "conflict"; readonly reason: string }

interface ClaimBody {
  readonly claim: {
    readonly id: string
    readonly publishedAt: string
    readonly citation: { readonly edition?: string; readonly publisher: string }
  }
}

/** Compares the body of a row's claim with the one that the ledger has; both as canonical text. */
export const correctionOf = (text: string, known: string, dataset: string): Correction => {
  const own = JSON.parse(text) as ClaimBody
  const other = JSON.parse(known) as ClaimBody
  const differences = differing("", withoutEdition(own), withoutEdition(other))
  if (differences.length === 0) return { kind: "same" }
  const fields = differences.slice(0, 5).join(", ") + (differences.length > 5 ? " and more" : "")
  const edition = own.claim.citation.edition
  const before = other.claim.citation.edition
  const order = compareEditions(edition, before)
  return order !== undefined && order > 0 && own.claim.citation.publisher === other.claim.citation.publisher
    ? { kind: "correction", reason: `${dataset} ${edition} reads otherwise than ${before}: ${fields}` }
    : {
        kind: "conflict",
        reason: `same id, other content: the ledger has ${own.claim.id} with another ${fields}`
      }
}

const withoutEdition = ({ claim }: ClaimBody): unknown => ({
  ...claim,
  publishedAt: "",
  citation: { ...claim.citation, edition: "" }
})

/** Paths at which two JSON values differ, each as short as it can be told. */
const differing = (path: string, a: unknown, b: unknown): ReadonlyArray<string> => {
  if (!isRecord(a) || !isRecord(b)) return JSON.stringify(a) === JSON.stringify(b) ? [] : [path]
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].flatMap((key) => differing(path === "" ? key : `${path}.${key}`, a[key], b[key]))
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)
