/**
 * Id of a record that a dataset names but does not number, e.g. a place by its country, province and name.
 *
 * Shape: `<prefix>-<the last name in plain letters>-<digest of all names>`, at most 80 characters, the same for the
 * same names in any row and file; letter case and runs of space do not matter.
 * Gotcha: give one name at least. The digest tells apart what the plain letters do not, such as two towns of one name or names in Arabic.
 */
export const recordId = (prefix: string, names: ReadonlyArray<string>): string => {
  const key = `${prefix}\u001f${names.join("\u001f")}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const plain = plainLetters(names.at(-1) ?? "")
    .slice(0, LONGEST_NAME)
    .replace(/-$/, "")
  const id = [prefix, plain, digest(names.map(folded).join("\u001f"))].filter((part) => part !== "").join("-")
  remembered.set(key, id)
  return id
}

/**
 * Id of a record by its one name, readable where the name has plain letters: `source-reuters`.
 *
 * Shape: as `recordId`, without the digest where the name is short and, but for accents, in plain letters.
 */
export const nameId = (prefix: string, name: string): string => {
  const plain = plainLetters(name)
  return plain !== "" && plain.length <= LONGEST_NAME && isPlain(name)
    ? `${prefix}-${plain}`
    : recordId(prefix, [name])
}

const LONGEST_NAME = 50
const MOST_REMEMBERED = 50_000
const remembered = new Map<string, string>()

// Most names are, and normalizing leaves it as it is.
const isAscii = (name: string): boolean => /^[\x20-\x7e]*$/.test(name)

const withoutAccents = (name: string): string =>
  isAscii(name) ? name : name.normalize("NFKD").replace(/\p{M}/gu, "")

const isPlain = (name: string): boolean => /^[\x20-\x7e]*$/.test(withoutAccents(name))

const plainLetters = (name: string): string =>
  withoutAccents(name)
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")

const folded = (name: string): string =>
  (isAscii(name) ? name : name.normalize("NFC")).trim().replace(/\s+/g, " ").toLowerCase()

// FNV-1a in two lanes with different primes: about 60 bits, and the same on every machine.
const digest = (text: string): string => {
  let first = 0x811c9dc5
  let second = 0x1b873593
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b)
  }
  return `${(first >>> 0).toString(36)}${((second ^ (second >>> 15)) >>> 0).toString(36)}`
}
