/** Unit: bits of a sketch. Three million fingerprints set a tenth of them. */
const BITS = 2 ** 26

/**
 * Tells of most fingerprints that were never added that they were not, in eight megabytes.
 *
 * Source: Bloom, "Space/time trade-offs in hash coding with allowable errors", Communications of the ACM 13 (1970),
 * with two bits for each.
 */
export class FingerprintSketch {
  private readonly words = new Uint32Array(BITS / 32)

  add(fingerprint: number): void {
    const first = fingerprint >>> 6
    const second = spread(fingerprint)
    this.words[first >>> 5]! |= 1 << (first & 31)
    this.words[second >>> 5]! |= 1 << (second & 31)
  }

  /** `false` only for what was never added. */
  mayHave(fingerprint: number): boolean {
    const first = fingerprint >>> 6
    if (((this.words[first >>> 5]! >>> (first & 31)) & 1) === 0) return false
    const second = spread(fingerprint)
    return ((this.words[second >>> 5]! >>> (second & 31)) & 1) === 1
  }
}

const spread = (fingerprint: number): number => {
  const mixed = Math.imul(fingerprint ^ (fingerprint >>> 15), 0x9e3779b1)
  return (mixed ^ (mixed >>> 13)) >>> 6
}
