/** What is found while JSON text is read piece by piece. */
export type JsonPiece =
  /** An element of the list under the key that was asked for. */
  | { readonly kind: "item"; readonly line: number; readonly text: string }
  /** A value at the top, in which that list, if any, stands empty. */
  | { readonly kind: "whole"; readonly line: number; readonly text: string; readonly hadList: boolean }
  /** Why the text cannot be JSON; nothing follows. */
  | { readonly kind: "fault"; readonly line: number; readonly problem: string }

/** Takes JSON text apart, piece by piece. */
export interface JsonItems {
  /** Whether anything but space has been read. */
  readonly sawValue: boolean
  readonly push: (text: string) => ReadonlyArray<JsonPiece>
  readonly end: () => ReadonlyArray<JsonPiece>
}

/** `\u001e` parts the texts of a sequence. */
const isSpace = (character: string): boolean => character === "\u001e" || character.trim() === ""

/**
 * Takes JSON text apart without holding more of it than one element of a list: the list under a key of the object at the
 * top, such as the features of a FeatureCollection.
 *
 * Shape: several values at the top may follow each other, as in GeoJSON text sequences and one feature a line.
 * Errors: text that ends too early, and brackets or commas where they cannot stand, as a `fault` with its line. Whether an
 * element is JSON inside its brackets is for whoever parses it.
 * Source: RFC 8259; RFC 8142 for the record separator.
 */
export const jsonItems = (key: string): JsonItems => new Scanner(key)

type State = "between" | "value" | "beforeItem" | "item" | "scalarItem" | "afterItem" | "faulty"

const NEWLINE = 10
const QUOTE = 34
const BACKSLASH = 92

class Scanner implements JsonItems {
  private readonly key: string
  private state: State = "between"
  sawValue = false
  private line = 1
  /** Line where the value at the top, and where the item begins. */
  private wholeLine = 1
  private itemLine = 1
  private whole: Array<string> = []
  private item: Array<string> = []
  private depth = 0
  private quoted = false
  private escaped = false
  private readonly words = new KeyWatch()
  private hadList = false
  private itemAllowed = true

  constructor(key: string) {
    this.key = key
  }

  push(text: string): ReadonlyArray<JsonPiece> {
    const found: Array<JsonPiece> = []
    let from = 0
    for (let i = 0; i < text.length && this.state !== "faulty"; i += 1) {
      const character = text[i]!
      if (character === "\n") this.line += 1
      switch (this.state) {
        case "between":
          if (isSpace(character)) break
          this.sawValue = true
          if (character !== "{") {
            this.fault(found, `found ${JSON.stringify(character)} where an object begins with {`)
            break
          }
          this.beginWhole()
          from = i
          break
        case "value":
          this.inWhole(character)
          if (this.depth === 0) {
            this.whole.push(text.slice(from, i + 1))
            found.push(this.endWhole())
          } else if (this.depth === 2 && character === "[" && !this.quoted && this.words.last === this.key) {
            this.whole.push(text.slice(from, i + 1))
            this.hadList = true
            this.itemAllowed = true
            this.state = "beforeItem"
          }
          break
        case "beforeItem":
          if (isSpace(character)) break
          if (character === "]" && this.itemAllowed) {
            from = this.endList(i)
            break
          }
          if (character === "," || character === "]" || character === "}") {
            this.fault(found, `found ${character} where an element of ${this.key} begins`)
            break
          }
          this.beginItem(character)
          from = i
          break
        case "item":
          i = this.throughItem(text, i)
          if (this.depth === 2 && !this.quoted) {
            this.item.push(text.slice(from, i + 1))
            found.push(this.endItem())
            this.state = "afterItem"
          }
          break
        case "scalarItem":
          if (character !== "," && character !== "]") break
          this.item.push(text.slice(from, i))
          found.push(this.endItem())
          this.state = "afterItem"
          from = this.afterItem(character, i, found)
          break
        case "afterItem":
          if (!isSpace(character)) from = this.afterItem(character, i, found)
          break
      }
    }
    this.keep(text.slice(from))
    return found
  }

  end(): ReadonlyArray<JsonPiece> {
    const found: Array<JsonPiece> = []
    if (this.state === "between" || this.state === "faulty") return found
    const inItem = this.state === "item" || this.state === "scalarItem"
    this.fault(
      found,
      inItem
        ? `the file ends inside the element of ${this.key} that begins on line ${this.itemLine}`
        : "the file ends before the object that it holds does"
    )
    return found
  }

  /** Keeps what has been read of a value for the next piece. */
  private keep(rest: string): void {
    if (this.state === "value") this.whole.push(rest)
    else if (this.state === "item" || this.state === "scalarItem") this.item.push(rest)
  }

  private beginWhole(): void {
    this.state = "value"
    this.wholeLine = this.line
    this.depth = 1
    this.hadList = false
    this.words.clear()
  }

  private inWhole(character: string): void {
    if (this.depth === 1) this.words.see(character, this.quoted, this.escaped)
    this.step(character)
  }

  private endWhole(): JsonPiece {
    const text = this.whole.join("")
    this.whole = []
    this.state = "between"
    return { kind: "whole", line: this.wholeLine, text, hadList: this.hadList }
  }

  private endList(at: number): number {
    this.state = "value"
    this.depth = 1
    return at
  }

  private beginItem(character: string): void {
    this.itemLine = this.line
    if (character === "{" || character === "[") {
      this.state = "item"
      this.depth = 3
    } else if (character === '"') {
      this.state = "item"
      this.depth = 2
      this.quoted = true
    } else this.state = "scalarItem"
  }

  /** Goes on to the end of the item, or of the text; most of a file is read here. */
  private throughItem(text: string, from: number): number {
    let { depth, quoted, escaped, line } = this
    // The character at `from` was counted as a line already.
    if (text.charCodeAt(from) === NEWLINE) line -= 1
    let at = from
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === NEWLINE) line += 1
      if (quoted) {
        if (escaped) escaped = false
        else if (code === BACKSLASH) escaped = true
        else if (code === QUOTE) quoted = false
      } else if (code === QUOTE) quoted = true
      else if (code === 0x7b || code === 0x5b) depth += 1
      else if (code === 0x7d || code === 0x5d) depth -= 1
      else continue
      if (depth === 2 && !quoted) break
    }
    Object.assign(this, { depth, quoted, escaped, line })
    return at
  }

  private endItem(): JsonPiece {
    const text = this.item.join("").trim()
    this.item = []
    return { kind: "item", line: this.itemLine, text }
  }

  private afterItem(character: string, at: number, found: Array<JsonPiece>): number {
    if (character === "]") return this.endList(at)
    if (character === ",") {
      this.itemAllowed = false
      this.state = "beforeItem"
    } else
      this.fault(
        found,
        `found ${JSON.stringify(character)} where , or ] stands between elements of ${this.key}`
      )
    return at
  }

  private step(character: string): void {
    if (this.quoted) {
      if (this.escaped) this.escaped = false
      else if (character === "\\") this.escaped = true
      else if (character === '"') this.quoted = false
    } else if (character === '"') this.quoted = true
    else if (character === "{" || character === "[") this.depth += 1
    else if (character === "}" || character === "]") this.depth -= 1
  }

  private fault(found: Array<JsonPiece>, problem: string): void {
    this.state = "faulty"
    found.push({ kind: "fault", line: this.line, problem })
  }
}

/** Remembers the last string of an object: the key, when a list begins behind it. */
class KeyWatch {
  last = ""
  private current = ""

  clear(): void {
    this.last = ""
    this.current = ""
  }

  see(character: string, quoted: boolean, escaped: boolean): void {
    if (!quoted) {
      if (character === '"') this.current = ""
      else if (character === ",") this.last = ""
      return
    }
    if (character === '"' && !escaped) this.last = this.current
    else this.current += character
  }
}
