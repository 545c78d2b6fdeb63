import type { LedgerEntry } from "@cordon/ledger/entry"
import { bodyOf } from "@cordon/ledger/entry"
import type { Directory, Found } from "./format.ts"

type Kind = "place" | "actor" | "source"

/** The names of one kind of record. */
export interface DirectoryPart {
  readonly ids: ReadonlySet<string>
  readonly pcodes: ReadonlyMap<string, ReadonlyArray<string>>
  readonly names: ReadonlyMap<string, ReadonlyArray<string>>
}

/** A directory over parts that are read when first asked for. */
export const directoryOver = (part: (kind: Kind) => DirectoryPart): Directory => ({
  find: (kind, text) => {
    const trimmed = text.trim()
    const { ids, pcodes, names } = part(kind)
    if (ids.has(trimmed)) return { kind: "one", id: trimmed }
    return answer(pcodes.get(trimmed) ?? names.get(plainName(trimmed)))
  }
})

/** Collects the names in entries that record places, actors or sources. */
export const directoryPart = (entries: Iterable<LedgerEntry>): DirectoryPart => {
  const ids = new Set<string>()
  const pcodes = new Map<string, Array<string>>()
  const names = new Map<string, Array<string>>()
  for (const entry of entries) {
    const body = bodyOf(entry)
    if (body === undefined) continue
    switch (body.kind) {
      case "place.recorded.v1": {
        const { id, name, names: byLanguage, alternativeNames, pcode } = body.place
        ids.add(id)
        if (pcode !== undefined) put(pcodes, pcode.code, id)
        for (const each of [name, ...Object.values(byLanguage), ...alternativeNames])
          put(names, plainName(each), id)
        break
      }
      case "actor.recorded.v1": {
        const { id, name, names: byLanguage, labels } = body.actor
        ids.add(id)
        for (const each of [name, ...Object.values(byLanguage), ...labels.flatMap((label) => label.labels)])
          put(names, plainName(each), id)
        break
      }
      case "source.recorded.v1":
        ids.add(body.source.id)
        put(names, plainName(body.source.name), body.source.id)
        break
    }
  }
  return { ids, pcodes, names }
}

/** A name as it is compared: without diacritics, letter case and runs of space. */
export const plainName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()

const put = (map: Map<string, Array<string>>, key: string, id: string): void => {
  const known = map.get(key)
  if (known === undefined) map.set(key, [id])
  else if (!known.includes(id)) known.push(id)
}

const answer = (ids: ReadonlyArray<string> | undefined): Found => {
  const [first, ...others] = ids ?? []
  if (first === undefined) return { kind: "none" }
  return others.length === 0 ? { kind: "one", id: first } : { kind: "ambiguous", ids: [first, ...others] }
}
