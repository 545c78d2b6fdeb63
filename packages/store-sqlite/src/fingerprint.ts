/**
 * A number of 32 bits for a text, nearly always another one for another text.
 *
 * Gotcha: who looks something up by it has to compare what is found. Source: FNV-1a, mixed as murmur3 does at the end.
 */
export const fingerprintOf = (text: string): number => {
  let mixed = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
