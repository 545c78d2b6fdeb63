import type { Line, Span } from "./line.ts"
import type { Style } from "./paint.ts"

/** A rectangle of letters that is drawn on and read off as lines. */
export class Grid {
  readonly width: number
  readonly height: number
  readonly #letters: Array<string>
  readonly #styles: Array<Style>

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.#letters = Array.from({ length: width * height }, () => " ")
    this.#styles = Array.from({ length: width * height }, () => NONE)
  }

  /** Puts one letter; outside the rectangle nothing happens. */
  put(x: number, y: number, letter: string, style: Style = NONE): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return
    this.#letters[y * this.width + x] = letter
    this.#styles[y * this.width + x] = style
  }

  /** Writes a text of single-width letters from a column on. */
  write(x: number, y: number, text: string, style: Style = NONE): void {
    let column = x
    for (const letter of text) {
      this.put(column, y, letter, style)
      column += 1
    }
  }

  /** The letter at a place; a space outside. */
  at(x: number, y: number): string {
    return x < 0 || y < 0 || x >= this.width || y >= this.height ? " " : this.#letters[y * this.width + x]!
  }

  /** The rows as lines, neighbours of one style joined. */
  lines(): ReadonlyArray<Line> {
    return Array.from({ length: this.height }, (_, y) => {
      const spans: Array<Span> = []
      let text = ""
      let style = NONE
      for (let x = 0; x < this.width; x += 1) {
        const i = y * this.width + x
        // A blank shows no colour, so it joins whatever stands before it.
        if (
          this.#styles[i] !== style &&
          !(this.#letters[i] === " " && this.#styles[i] === NONE && style.inverse !== true)
        ) {
          if (text !== "") spans.push({ text, style })
          text = ""
          style = this.#styles[i]!
        }
        text += this.#letters[i]
      }
      return text === "" ? spans : [...spans, { text, style }]
    })
  }
}

const NONE: Style = {}
