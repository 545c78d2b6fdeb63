/**
 * Sets of small whole numbers as bits of words; every set of one universe has the same length.
 */
export type Bits = Uint32Array

/** An empty set over 0 to `size` - 1. */
export const noBits = (size: number): Bits => new Uint32Array(Math.ceil(size / 32))

/** The set of all of 0 to `size` - 1. */
export const allBits = (size: number): Bits => bitsOf(size, Array(size).keys())

/** The set of the given members. */
export const bitsOf = (size: number, members: Iterable<number>): Bits => {
  const bits = noBits(size)
  for (const member of members) addBit(bits, member)
  return bits
}

export const hasBit = (bits: Bits, member: number): boolean =>
  ((bits[member >>> 5]! >>> (member & 31)) & 1) === 1

/** Adds a member in place. */
export const addBit = (bits: Bits, member: number): void => {
  bits[member >>> 5]! |= 1 << (member & 31)
}

/** A copy without one member. */
export const withoutBit = (bits: Bits, member: number): Bits => {
  const copy = bits.slice()
  copy[member >>> 5]! &= ~(1 << (member & 31))
  return copy
}

/** A copy with one member more. */
export const withBit = (bits: Bits, member: number): Bits => {
  const copy = bits.slice()
  addBit(copy, member)
  return copy
}

/** Members of `a` that are not in `b`. */
export const minusBits = (a: Bits, b: Bits): Bits => a.map((word, i) => word & ~b[i]!)

/** Members of either. */
export const unionBits = (a: Bits, b: Bits): Bits => a.map((word, i) => word | b[i]!)

/** True when every member of `a` is in `b`. */
export const isSubset = (a: Bits, b: Bits): boolean => {
  for (let i = 0; i < a.length; i++) if ((a[i]! & ~b[i]!) !== 0) return false
  return true
}

/** Members in ascending order. */
export const membersOf = (bits: Bits): ReadonlyArray<number> => {
  const members: Array<number> = []
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i]!; word !== 0; word &= word - 1) {
      members.push(i * 32 + 31 - Math.clz32(word & -word))
    }
  }
  return members
}
