/** A set of positions in a list, one bit each. */
export class BitSet {
  readonly #words: Uint32Array

  /** An empty set of positions below `size`. */
  constructor(size: number) {
    this.#words = new Uint32Array((size + 31) >>> 5)
  }

  add(position: number): void {
    this.#words[position >>> 5]! |= 1 << (position & 31)
  }

  addAll(positions: Uint32Array): void {
    for (const position of positions) this.#words[position >>> 5]! |= 1 << (position & 31)
  }

  /** Keeps only what the other set has too. Both are of one size. */
  keep(other: BitSet): void {
    for (let i = 0; i < this.#words.length; i++) this.#words[i]! &= other.#words[i]!
  }

  /** The positions, ascending. */
  positions(): Uint32Array {
    let count = 0
    for (const word of this.#words) count += bitsIn(word)
    const found = new Uint32Array(count)
    let next = 0
    for (let i = 0; i < this.#words.length; i++) {
      for (let word = this.#words[i]!; word !== 0; word &= word - 1) {
        found[next++] = (i << 5) + 31 - Math.clz32(word & -word)
      }
    }
    return found
  }
}

/** Number of bits set. Source: H. S. Warren, Hacker's Delight, 2nd edition, section 5-1. */
const bitsIn = (word: number): number => {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
