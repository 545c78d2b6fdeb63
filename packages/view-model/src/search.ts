import type { ActorId } from "@cordon/domain/key"
import { type CaseIndex, foldText } from "@cordon/ledger/case-index"
import type { AccordingTo } from "@cordon/ledger/controls"
import { vocabulary } from "./language.ts"
import { nameIn, placeName, sourceName, textIn } from "./names.ts"
import type { Selection } from "./selection.ts"

/** What tells things found from others of the same name, and kinds of things in words. */
export const words = vocabulary("view-model/search", {
  kind: (kind: string) => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  place: (kind: string, within: string) => `${kind}, ${within}`,
  figure: "figure",
  event: "event",
  actor: (kind: string) => `actor, ${kind}`,
  source: (kind: string) => `source, ${kind}`,
  claim: (id: string, speaker: string) => `claim ${id}, ${speaker}`
})

/** One thing found. A source leads to its own view of the case, everything else to a selection. */
export interface SearchResult {
  readonly kind: "place" | "figure" | "source" | "claim" | "event"
  readonly id: string
  readonly label: string
  /** What tells it from others of the same name. */
  readonly detail: string
  readonly leadsTo: { readonly select: Selection } | { readonly accordingTo: AccordingTo }
}

/** An actor found. It has a page, and is no selection. */
export interface FoundActor {
  readonly kind: "actor"
  readonly id: ActorId
  readonly label: string
  readonly detail: string
}

interface Entry {
  readonly result: SearchResult | FoundActor
  /** Names, main one first, made comparable. */
  readonly names: ReadonlyArray<string>
  readonly text: string
  readonly order: number
}

const tables = new WeakMap<CaseIndex, ReadonlyArray<Entry>>()

/**
 * Finds places in every spelling and script, figures, events, sources, and claims by id or words.
 *
 * Every word of the query must be found. Ranked: the whole name, its start, the start of a word of it, anywhere
 * in it, then the text of claims; among equals places come first, then figures, events, sources, claims.
 * Lower case, diacritics, hyphens and the Arabic article make no difference.
 */
export const search = (index: CaseIndex, query: string, limit = 20): ReadonlyArray<SearchResult> =>
  ranked(index, query, limit + index.actors.size)
    .flatMap((result) => (result.kind === "actor" ? [] : [result]))
    .slice(0, limit)

/** The same with actors by every name and label that is used for them, after places and figures. */
export const searchWithActors = (
  index: CaseIndex,
  query: string,
  limit = 20
): ReadonlyArray<SearchResult | FoundActor> => ranked(index, query, limit)

const ranked = (index: CaseIndex, query: string, limit: number): ReadonlyArray<SearchResult | FoundActor> => {
  const wanted = comparable(query)
  if (wanted === "") return []
  const each = wanted.split(" ")
  return entriesOf(index)
    .flatMap((entry) => {
      const score = scoreOf(entry, wanted, each)
      return score === undefined ? [] : [{ entry, score }]
    })
    .sort((a, b) => a.score - b.score || a.entry.order - b.entry.order)
    .slice(0, limit)
    .map(({ entry }) => entry.result)
}

/** Text without case, diacritics, vowel signs, hyphens and apostrophes; Arabic letter forms made one. */
export const comparable = (text: string): string => comparableFolded(foldText(text))

/** The same of text that is without case and diacritics already. */
export const comparableFolded = (text: string): string =>
  text
    .replace(/[’'ʿʾ`´]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

const scoreOf = (
  { names, text }: Entry,
  wanted: string,
  words: ReadonlyArray<string>
): number | undefined => {
  let best: number | undefined
  for (const name of names) {
    const score =
      name === wanted
        ? 0
        : name.startsWith(wanted)
          ? 1
          : ` ${name}`.includes(` ${wanted}`)
            ? 2
            : words.every((word) => ` ${name}`.includes(` ${word}`))
              ? 3
              : words.every((word) => name.includes(word))
                ? 4
                : undefined
    if (score !== undefined && (best === undefined || score < best)) best = score
  }
  if (best !== undefined) return best
  return text !== "" && words.every((word) => text.includes(word)) ? 5 : undefined
}

const entriesOf = (index: CaseIndex): ReadonlyArray<Entry> => {
  const known = tables.get(index)
  if (known !== undefined) return known
  const { record } = index.bundle
  const entries: Array<Entry> = []
  const add = (result: Entry["result"], names: ReadonlyArray<string>, text = "") =>
    entries.push({
      result,
      names: names.map(comparable).filter((name) => name !== ""),
      text,
      order: entries.length
    })
  const byName = <T extends { readonly name: string }>(items: ReadonlyArray<T>) =>
    items.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const place of byName(record.places)) {
    const parent = place.within[0]
    add(
      {
        kind: "place",
        id: place.id,
        label: nameIn(place),
        detail:
          parent === undefined
            ? wordsOfKind(place.kind)
            : words.place(wordsOfKind(place.kind), placeName(index, parent)),
        leadsTo: { select: { kind: "place", place: place.id } }
      },
      [
        place.name,
        ...Object.values(place.names),
        ...place.alternativeNames,
        place.id,
        place.pcode?.code ?? ""
      ].flatMap(withoutArticle)
    )
  }
  for (const figure of record.manifest.figures) {
    add(
      {
        kind: "figure",
        id: figure.id,
        label: nameIn(figure),
        detail: words.figure,
        leadsTo: { select: { kind: "figure", figure: figure.id } }
      },
      [figure.name, ...Object.values(figure.names ?? {}), figure.id]
    )
  }
  for (const actor of byName(record.actors)) {
    add(
      {
        kind: "actor",
        id: actor.id,
        label: nameIn(actor),
        detail: words.actor(wordsOfKind(actor.kind))
      },
      [actor.name, ...Object.values(actor.names), ...actor.labels.flatMap(({ labels }) => labels), actor.id]
    )
  }
  for (const event of record.manifest.events) {
    add(
      {
        kind: "event",
        id: event.id,
        label: textIn(event, "label"),
        detail: words.event,
        leadsTo: { select: { kind: "event", event: event.id } }
      },
      [event.label, textIn(event, "label"), event.id]
    )
  }
  for (const source of byName(record.sources)) {
    add(
      {
        kind: "source",
        id: source.id,
        label: nameIn(source),
        detail: words.source(wordsOfKind(source.kind)),
        leadsTo: { accordingTo: { kind: "source", source: source.id } }
      },
      [source.name, ...Object.values(source.names ?? {}), source.id]
    )
  }
  for (const { claim, tokens } of index.inOrder) {
    add(
      {
        kind: "claim",
        id: claim.id,
        label: claim.paraphrase,
        detail: words.claim(claim.id, sourceName(index, claim.speaker)),
        leadsTo: { select: { kind: "claim", claim: claim.id } }
      },
      [claim.id],
      comparable(tokens)
    )
  }
  tables.set(index, entries)
  return entries
}

/** `newsAgency` as `news agency`. */
export const wordsOfKind = (kind: string): string => words.kind(kind)

const withoutArticle = (name: string): ReadonlyArray<string> => {
  const bare = name.replace(/^(al|ar|as|ash|at|az|an|el)[- ]/i, "").replace(/^ال/, "")
  return bare === name ? [name] : [name, bare]
}
