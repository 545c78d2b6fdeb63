import { CaseId } from "@cordon/domain/key"
import { describe, expect, it } from "@effect/vitest"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { ClaimIndex, Pairs } from "./claim-index.ts"
import { fingerprintOf } from "./fingerprint.ts"
import { CREATE_SEGMENTS } from "./format.ts"

const here = CaseId.make("here")
const elsewhere = CaseId.make("elsewhere")

const opened = () => {
  const db = new DatabaseSync(":memory:")
  db.exec(CREATE_SEGMENTS)
  return { db, index: new ClaimIndex(db) }
}

const pairsOf = (pairs: ReadonlyArray<readonly [fingerprint: number, number: number]>): Pairs => {
  const made = Pairs.of(pairs.length)
  pairs.forEach(([fingerprint, number], i) => made.put(i, fingerprint, number))
  return made.sort()
}

const found = (index: ClaimIndex, fingerprints: ReadonlyArray<number>, caseId = here) => {
  const hits: Array<readonly [number, number]> = []
  index.find(caseId, pairsOf(fingerprints.map((fingerprint, i) => [fingerprint, i])), (probe, sequence) =>
    hits.push([fingerprints[probe]!, sequence])
  )
  return hits.sort(([a, x], [b, y]) => a - b || x - y)
}

describe("the index of claims that were appended in bulk", () => {
  it("finds every entry of every batch, however many runs were merged, and nothing else", () => {
    const { db, index } = opened()
    const all: Array<readonly [number, number]> = []
    for (let batch = 0; batch < 70; batch += 1) {
      const added = Array.from({ length: 40 }, (_, i) => {
        const sequence = batch * 40 + i + 1
        return [fingerprintOf(`claim:invented-${sequence % 2500}`), sequence] as const
      })
      all.push(...added)
      index.add(here, pairsOf(added))
    }
    const known = [...new Set(all.map(([fingerprint]) => fingerprint))]
    const unknown = Array.from({ length: 500 }, (_, i) => fingerprintOf(`claim:other-${i}`)).filter(
      (fingerprint) => !known.includes(fingerprint)
    )
    expect(found(index, [...known, ...unknown])).toEqual(all.sort(([a, x], [b, y]) => a - b || x - y))
    expect(found(index, known, elsewhere)).toEqual([])
    expect(Number(db.prepare("SELECT count(*) AS n FROM claim_run").get()?.["n"])).toBeLessThan(15)
  })

  it("knows what another connection has added since it last looked", () => {
    const folder = mkdtempSync(join(tmpdir(), "cordon-test-"))
    const [first, second] = [0, 1].map(() => new DatabaseSync(join(folder, "index.sqlite")))
    try {
      first!.exec("PRAGMA journal_mode = WAL")
      first!.exec(CREATE_SEGMENTS)
      const index = new ClaimIndex(first!)
      const fingerprints = Array.from({ length: 1000 }, (_, i) => fingerprintOf(`claim:invented-${i}`))
      const paired = pairsOf(fingerprints.map((fingerprint, i) => [fingerprint, i + 1]))
      expect(found(index, fingerprints)).toEqual([])
      new ClaimIndex(second!).add(here, paired)
      expect(found(index, fingerprints)).toHaveLength(1000)
      first!.exec("BEGIN")
      index.add(here, pairsOf([[fingerprintOf("claim:undone"), 2000]]))
      first!.exec("ROLLBACK")
      expect(found(index, [...fingerprints, fingerprintOf("claim:undone")])).toHaveLength(1000)
    } finally {
      first!.close()
      second!.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it("keeps all entries of one fingerprint together, and takes single ones out", () => {
    const { index } = opened()
    const many = Array.from({ length: 1500 }, (_, i) => [i < 900 ? 7 : i, i + 1] as const)
    index.add(here, pairsOf(many))
    expect(found(index, [7])).toHaveLength(900)
    index.remove(here, 7, 450)
    index.remove(here, 1200, 1201)
    expect(found(index, [7]).map(([, sequence]) => sequence)).not.toContain(450)
    expect(found(index, [7, 1199, 1200, 1201])).toHaveLength(901)
  })
})
