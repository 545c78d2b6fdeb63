import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Pair } from "yaml"
import { isObject, type Path } from "./written.ts"

/** The node at the end of a path, or the last one on the way that exists. */
export interface Step {
  readonly node: unknown
  /** Where the node's key starts, or the node itself where it has none. */
  readonly offset: number
  readonly complete: boolean
}

/** Walks a path through a document, also through aliases. */
export const stepTo = (document: Document.Parsed, path: Path): Step => {
  const follow = (found: unknown): unknown => (isAlias(found) ? found.resolve(document) : found)
  let node = follow(document.contents)
  let offset = startOf(node) ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyText(item) === String(key))
      if (pair === undefined) return { node, offset, complete: false }
      offset = startOf(pair.key) ?? startOf(pair.value) ?? offset
      node = follow(pair.value)
    } else if (isSeq(node)) {
      const item = node.items[Number(key)]
      if (item === undefined) return { node, offset, complete: false }
      offset = startOf(item) ?? offset
      node = follow(item)
    } else return { node, offset, complete: false }
  }
  return { node, offset, complete: true }
}

const keyText = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : String(key))

const startOf = (node: unknown): number | undefined => {
  const range = isObject(node) ? node["range"] : undefined
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : undefined
}
