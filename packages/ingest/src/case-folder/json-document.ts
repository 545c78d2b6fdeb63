import { lineAround, problemAt, spotOf, type TextFile } from "./files.ts"
import { show, type Path } from "./written.ts"
import type { FileDocument } from "./yaml-document.ts"

// Beyond this many values a problem points at the nearest value that was indexed; the index stays small.
const MAX_INDEXED = 1_000_000

/**
 * Reads JSON, with the way back to the line of each value.
 *
 * Errors: the first fault of malformed JSON, as a problem.
 */
export const readJson = ({ file, text }: TextFile): FileDocument => {
  let index: ReadonlyMap<string, number> | undefined
  const spot = (path: Path) => {
    index ??= offsetsOf(text)
    for (let length = path.length; length >= 0; length--) {
      const offset = index.get(indexKey(path.slice(0, length)))
      if (offset !== undefined) return spotOf(text, offset)
    }
    return { line: 1, column: 1 }
  }
  const document = { spot, sourceText: () => undefined }
  try {
    return { ...document, value: JSON.parse(text) as unknown, intact: true, problems: [] }
  } catch {
    const offset = faultOf(text)
    const found = offset >= text.length ? "the end of the file" : show(lineAround(text, offset))
    const problem = problemAt(file, spotOf(text, offset), { found, expected: "well-formed JSON" })
    return { ...document, value: undefined, intact: false, problems: [problem] }
  }
}

const indexKey = (path: Path): string => path.map((key) => JSON.stringify(key)).join(",")

const offsetsOf = (text: string): ReadonlyMap<string, number> => {
  const offsets = new Map<string, number>()
  scan(text, (path, offset) => {
    const key = indexKey(path)
    if (offsets.size < MAX_INDEXED && !offsets.has(key)) offsets.set(key, offset)
  })
  return offsets
}

const faultOf = (text: string): number => scan(text, () => undefined) ?? 0

/** Walks over JSON text; gives the offset of the first fault, or `undefined` when there is none. */
const scan = (text: string, onValue: (path: Path, offset: number) => void): number | undefined => {
  const open: Array<"{" | "["> = []
  const path: Array<string | number> = []
  const token =
    // oxlint-disable-next-line no-control-regex -- JSON forbids them in strings
    /[\s]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?))/y
  let state: "value" | "firstValue" | "key" | "firstKey" | "colon" | "next" | "end" = "value"

  const close = () => {
    open.pop()
    path.pop()
    return open.length === 0 ? ("end" as const) : ("next" as const)
  }

  for (;;) {
    const from = token.lastIndex
    const match = token.exec(text)
    if (match === null) {
      const rest = from + (text.slice(from).length - text.slice(from).trimStart().length)
      return state === "end" && rest === text.length ? undefined : rest
    }
    const [whole, mark, string, scalar] = match
    const offset = from + whole.length - whole.trimStart().length
    const startsValue = string !== undefined || scalar !== undefined || mark === "{" || mark === "["
    if ((state === "value" || state === "firstValue") && startsValue) {
      onValue(path, offset)
      if (mark === "{" || mark === "[") {
        open.push(mark)
        path.push(mark === "[" ? 0 : "")
        state = mark === "[" ? "firstValue" : "firstKey"
      } else state = open.length === 0 ? "end" : "next"
    } else if (state === "firstValue" && mark === "]") state = close()
    else if ((state === "key" || state === "firstKey") && string !== undefined) {
      path[path.length - 1] = JSON.parse(string) as string
      state = "colon"
    } else if (state === "firstKey" && mark === "}") state = close()
    else if (state === "colon" && mark === ":") state = "value"
    else if (state === "next" && mark === ",") {
      const inList = open.at(-1) === "["
      if (inList) path[path.length - 1] = Number(path.at(-1)) + 1
      state = inList ? "value" : "key"
    } else if (state === "next" && mark === (open.at(-1) === "[" ? "]" : "}")) state = close()
    else return offset
  }
}
