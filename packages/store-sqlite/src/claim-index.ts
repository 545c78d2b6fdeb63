import type { CaseId } from "@cordon/domain/key"
import type { DatabaseSync, StatementSync } from "node:sqlite"
import { FingerprintSketch } from "./fingerprint-sketch.ts"

/** Unit: pairs of a page, but for one in which many have one fingerprint. So many stay within a page of the database. */
const PAGE_PAIRS = 500

/** Runs of one level that are merged into one of the next. */
const MERGED_RUNS = 8

/** Probes at once from which on it is worth while to know all fingerprints of a case in outline. */
const MANY = 256

/**
 * Pairs of fingerprint and number, in order.
 *
 * Shape: two 32-bit numbers a pair, the fingerprint behind the number, so that as 64-bit numbers, least byte first, they
 * sort by fingerprint.
 */
export class Pairs {
  readonly words: Uint32Array<ArrayBuffer>

  constructor(words: Uint32Array<ArrayBuffer>) {
    this.words = words
  }

  /** Room for so many pairs. */
  static of(count: number): Pairs {
    return new Pairs(new Uint32Array(2 * count))
  }

  get length(): number {
    return this.words.length >> 1
  }

  fingerprint(position: number): number {
    return this.words[2 * position + 1]!
  }

  number(position: number): number {
    return this.words[2 * position]!
  }

  put(position: number, fingerprint: number, number: number): void {
    this.words[2 * position] = number
    this.words[2 * position + 1] = fingerprint
  }

  sort(): this {
    new BigUint64Array(this.words.buffer, 0, this.length).sort()
    return this
  }
}

/** The statements of the index of claims, prepared once for each connection. */
interface ClaimStatements {
  readonly runs: StatementSync
  readonly addRun: StatementSync
  readonly dropRun: StatementSync
  readonly page: StatementSync
  readonly pages: StatementSync
  readonly addPage: StatementSync
  readonly dropPage: StatementSync
  readonly dropPages: StatementSync
  readonly version: StatementSync
}

/** All fingerprints of a case in outline, as long as no other connection writes. */
interface Outline {
  readonly caseId: CaseId
  readonly version: number
  readonly sketch: FingerprintSketch
}

/**
 * Finds the entries of claims that were appended in bulk, by the fingerprints of their keys.
 *
 * Every batch adds a sorted run of its own, and when there are eight of one size they are merged into one of the next:
 * so nothing is written into the middle of something large, and a batch costs the same however long the ledger is.
 * Gotcha: what it finds may belong to another claim of the same fingerprint, or have been redacted by now.
 * Source: O'Neil et al., "The log-structured merge-tree", Acta Informatica 33 (1996).
 */
export class ClaimIndex {
  private readonly statements: ClaimStatements
  private outline: Outline | undefined

  constructor(db: DatabaseSync) {
    this.statements = {
      runs: db.prepare("SELECT run, level FROM claim_run WHERE case_id = ? ORDER BY run"),
      addRun: db.prepare("INSERT INTO claim_run (case_id, run, level) VALUES (?, ?, ?)"),
      dropRun: db.prepare("DELETE FROM claim_run WHERE case_id = ? AND run = ?"),
      page: db.prepare(`
        SELECT first, page FROM claim_page WHERE case_id = ? AND run = ? AND first <= ? ORDER BY first DESC LIMIT 1`),
      pages: db.prepare("SELECT page FROM claim_page WHERE case_id = ? AND run = ? ORDER BY first"),
      addPage: db.prepare("INSERT INTO claim_page (case_id, run, first, page) VALUES (?, ?, ?, ?)"),
      dropPage: db.prepare("DELETE FROM claim_page WHERE case_id = ? AND run = ? AND first = ?"),
      dropPages: db.prepare("DELETE FROM claim_page WHERE case_id = ? AND run = ?"),
      version: db.prepare("PRAGMA data_version")
    }
  }

  /** Calls `each` with the number of a probe and the sequence of every entry that has its fingerprint. */
  find(caseId: CaseId, probes: Pairs, each: (probe: number, sequence: number) => void): void {
    const likely = probes.length < MANY ? probes : this.likely(caseId, probes)
    if (likely.length === 0) return
    for (const { run } of this.runsOf(caseId)) {
      for (let at = 0; at < likely.length; ) {
        const row = this.statements.page.get(caseId, run, likely.fingerprint(at))
        if (row === undefined) {
          at += 1
          continue
        }
        at = within(pairsIn(row["page"] as Uint8Array), likely, at, each)
      }
    }
  }

  /** Adds entries in order of fingerprint; to be run inside the transaction that writes them. */
  add(caseId: CaseId, pairs: Pairs): void {
    if (pairs.length === 0) return
    if (this.outline?.caseId === caseId) sketchInto(this.outline.sketch, pairs)
    let runs = this.runsOf(caseId)
    let added = pairs
    for (let level = 0; ; level += 1) {
      const like = runs.filter((run) => run.level === level)
      if (like.length + 1 < MERGED_RUNS) {
        this.write(caseId, (runs.at(-1)?.run ?? 0) + 1, level, added)
        return
      }
      added = merged([...like.map(({ run }) => this.read(caseId, run)), added])
      for (const { run } of like) {
        this.statements.dropPages.run(caseId, run)
        this.statements.dropRun.run(caseId, run)
      }
      runs = runs.filter((run) => run.level !== level)
    }
  }

  /** Takes an entry out. */
  remove(caseId: CaseId, fingerprint: number, sequence: number): void {
    for (const { run } of this.runsOf(caseId)) {
      const row = this.statements.page.get(caseId, run, fingerprint)
      if (row === undefined) continue
      const page = pairsIn(row["page"] as Uint8Array)
      const kept: Array<number> = []
      for (let i = 0; i < page.length; i += 1)
        if (page.fingerprint(i) !== fingerprint || page.number(i) !== sequence)
          kept.push(page.number(i), page.fingerprint(i))
      if (kept.length === page.words.length) continue
      this.statements.dropPage.run(caseId, run, row["first"] as number)
      if (kept.length > 0) this.writePage(caseId, run, new Pairs(Uint32Array.from(kept)), 0, kept.length / 2)
    }
  }

  /** The probes that are not surely unknown, in their order. */
  private likely(caseId: CaseId, probes: Pairs): Pairs {
    const { sketch } = this.outlineOf(caseId)
    const kept = Pairs.of(probes.length)
    let count = 0
    for (let i = 0; i < probes.length; i += 1) {
      const fingerprint = probes.fingerprint(i)
      if (!sketch.mayHave(fingerprint)) continue
      kept.put(count, fingerprint, probes.number(i))
      count += 1
    }
    return new Pairs(kept.words.subarray(0, 2 * count))
  }

  // What this connection adds goes into the outline too; what it rolls back stays there and does no harm.
  private outlineOf(caseId: CaseId): Outline {
    const version = Number(this.statements.version.get()?.["data_version"])
    if (this.outline?.caseId !== caseId || this.outline.version !== version) {
      const sketch = new FingerprintSketch()
      for (const { run } of this.runsOf(caseId))
        for (const row of this.statements.pages.iterate(caseId, run))
          sketchInto(sketch, pairsIn(row["page"] as Uint8Array))
      this.outline = { caseId, version, sketch }
    }
    return this.outline
  }

  private runsOf(caseId: CaseId): ReadonlyArray<{ readonly run: number; readonly level: number }> {
    return this.statements.runs.all(caseId) as unknown as ReadonlyArray<{ run: number; level: number }>
  }

  private read(caseId: CaseId, run: number): Pairs {
    return joined(this.statements.pages.all(caseId, run).map((row) => pairsIn(row["page"] as Uint8Array)))
  }

  private write(caseId: CaseId, run: number, level: number, pairs: Pairs): void {
    this.statements.addRun.run(caseId, run, level)
    for (let from = 0; from < pairs.length; ) {
      let to = Math.min(from + PAGE_PAIRS, pairs.length)
      // All of one fingerprint stand on one page.
      while (to < pairs.length && pairs.fingerprint(to) === pairs.fingerprint(to - 1)) to += 1
      this.writePage(caseId, run, pairs, from, to)
      from = to
    }
  }

  private writePage(caseId: CaseId, run: number, pairs: Pairs, from: number, to: number): void {
    const { buffer } = pairs.words
    this.statements.addPage.run(
      caseId,
      run,
      pairs.fingerprint(from),
      new Uint8Array(buffer, 8 * from, 8 * (to - from))
    )
  }
}

/** Compares a page with the probes from `at` on, and gives the first probe that another page may have. */
const within = (
  page: Pairs,
  probes: Pairs,
  at: number,
  each: (probe: number, sequence: number) => void
): number => {
  const last = page.fingerprint(page.length - 1)
  let next = at
  let i = 0
  for (; next < probes.length && probes.fingerprint(next) <= last; next += 1) {
    const wanted = probes.fingerprint(next)
    i = firstFrom(page, i, wanted)
    for (let found = i; found < page.length && page.fingerprint(found) === wanted; found += 1)
      each(probes.number(next), page.number(found))
  }
  // The one that led to this page lies behind it, and before the next.
  return next === at ? at + 1 : next
}

/** The first position from `low` on at which a page has this fingerprint or a larger one; it has one. */
const firstFrom = (page: Pairs, low: number, fingerprint: number): number => {
  let from = low
  let to = page.length - 1
  while (from < to) {
    const middle = (from + to) >> 1
    if (page.fingerprint(middle) < fingerprint) from = middle + 1
    else to = middle
  }
  return from
}

const sketchInto = (sketch: FingerprintSketch, pairs: Pairs): void => {
  for (let i = 0; i < pairs.length; i += 1) sketch.add(pairs.fingerprint(i))
}

const pairsIn = (bytes: Uint8Array): Pairs => {
  const own = bytes.byteOffset % 4 === 0 && bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice()
  return new Pairs(new Uint32Array(own.buffer as ArrayBuffer, own.byteOffset, own.byteLength >> 2))
}

const joined = (parts: ReadonlyArray<Pairs>): Pairs => {
  const all = Pairs.of(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const { words } of parts) {
    all.words.set(words, at)
    at += words.length
  }
  return all
}

const merged = (parts: ReadonlyArray<Pairs>): Pairs => joined(parts).sort()
