import type { PartyStyle } from "@cordon/view-model/party-style"
import type { GroundTexture } from "@cordon/view-model/ground"
import type { Role } from "./paint.ts"

/** A texture: which dots are set, in what colour, and the letter where there are no dots. */
export interface Texture {
  readonly dot: (x: number, y: number) => boolean
  readonly role: Role
  readonly letter: string
}

/** Dots of each party's ground by its place in the case file, so that no two need their colours. */
const PARTIES: ReadonlyArray<Texture["dot"]> = [
  (x, y) => (x % 4 === 0 && y % 2 === 1) || (x % 4 === 2 && y % 2 === 0),
  (x, y) => x % 2 === 1 || y % 2 === 0,
  (x) => x % 2 === 0,
  (x, y) => x % 4 === 0 || y % 4 === 0,
  (_, y) => y % 2 === 0,
  (x, y) => x % 4 < 2 && y % 4 < 2
]

/** Stripes one way for contested ground, thin lines the other way where sources disagree. */
const contested: Texture = { dot: (x, y) => (x + y) % 4 >= 2, role: "contested", letter: "/" }
const noClaim: Texture = { dot: (x, y) => x % 4 === 0 && y % 4 === 0, role: "faint", letter: " " }

/** The texture of a piece of ground. */
export const textureOf = (ground: GroundTexture, styles: ReadonlyArray<PartyStyle>): Texture => {
  switch (ground.kind) {
    case "noClaim":
      return noClaim
    case "contested":
      return contested
    case "disagree":
      return {
        dot: (x, y) => (x - y + 400) % 4 === 0,
        role: { party: slotOf(ground.party, styles) },
        letter: "?"
      }
    case "held": {
      const slot = slotOf(ground.party, styles)
      const dot = PARTIES[Math.max(0, slot) % PARTIES.length]!
      return {
        dot: ground.inferred ? (x, y) => y % 4 === 0 && dot(x, y) : dot,
        role: { party: slot },
        letter: styles[slot]?.glyph ?? "-"
      }
    }
  }
}

/** Place of a party in the case file, from 0; -1 for an actor that is no party of the map. */
const slotOf = (party: string, styles: ReadonlyArray<PartyStyle>): number =>
  styles.findIndex((style) => style.party === party)

/** The braille letter of a 2 by 4 block of dots, given as bits in Unicode's order. */
export const braille = (bits: number): string => (bits === 0 ? " " : String.fromCharCode(0x2800 + bits))

/** The bit of the dot at a column (0 or 1) and row (0 to 3) of a braille letter. */
export const dotBit = (column: number, row: number): number =>
  row === 3 ? (column === 0 ? 0x40 : 0x80) : 1 << (row + column * 3)
