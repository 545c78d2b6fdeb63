import type { Member } from "./model.ts"

/**
 * A short name made from members: the same set has the same name, in whatever order.
 *
 * Source: FNV-1a, 32 bits, over the sorted keys from two starts; not a safeguard against anybody.
 */
export const keyOfMembers = (prefix: string, members: ReadonlyArray<Pick<Member, "key">>): string => {
  const text = members
    .map(({ key }) => key)
    .toSorted()
    .join("\n")
  return `${prefix}-${[0x811c9dc5, 0x01000193].map((start) => fnv(text, start)).join("")}`
}

const fnv = (text: string, start: number): string => {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, "0")
}
