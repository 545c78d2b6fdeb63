import type { BulkReceipt, Differing } from "@cordon/ledger/bulk"
import { PackedBodies } from "@cordon/ledger/packed-bodies"
import { correctionOf } from "./correction.ts"
import type { Quarantined } from "./quarantine.ts"
import type { BlockRows, RowBlock } from "./row-block.ts"

/** Some rows of a block that belong to a batch, with the tag of the first. */
interface Stretch<Row> {
  readonly block: RowBlock<Row>
  readonly file: string
  readonly firstTag: number
}

/** What became of the rows of a batch. */
export interface BatchResult {
  readonly accepted: number
  readonly alreadyKnown: number
  readonly corrected: number
  readonly withdrawn: number
}

/**
 * Rows on their way into the ledger: the packed bodies, and how to find the row behind each.
 *
 * Rows are told apart by tags that count through the batch. Records that rows refer to stand before the claims of the
 * first row that needs them.
 */
export class ImportBatch<Row> {
  /** Rows that made claims. */
  rows = 0
  readonly packed: PackedBodies
  private readonly stretches: Array<Stretch<Row>> = []
  private readonly refused = new Set<number>()
  private readonly dataset: string
  private nextTag = 0

  constructor(packed: PackedBodies, dataset: string) {
    packed.clear()
    this.packed = packed
    this.dataset = dataset
  }

  /** Begins a block; its rows have the tags from the one that is returned. */
  begin(block: RowBlock<Row>, file: string, rows: number): number {
    const firstTag = this.nextTag
    this.stretches.push({ block, file, firstTag })
    this.nextTag += rows
    return firstTag
  }

  /**
   * Settles rows whose claim the ledger knows with another text: corrections stay, what says the same goes, and rows in
   * conflict are handed to `quarantine` whole.
   */
  decide(
    batch: PackedBodies,
    differing: ReadonlyArray<Differing>,
    quarantine: (row: Quarantined) => void
  ): PackedBodies {
    const read = new Map<RowBlock<Row>, BlockRows<Row>>()
    const rowsOf = (block: RowBlock<Row>): BlockRows<Row> => {
      const known = read.get(block) ?? block.rows()
      read.set(block, known)
      return known
    }
    const corrections = new Map<number, string>()
    const dropped = new Set<number>()
    for (const { position, text } of differing) {
      const tag = batch.tags[position]!
      if (this.refused.has(tag)) continue
      const own = batch.textOf(position)
      const found =
        text === undefined
          ? { kind: "conflict" as const, reason: "the ledger no longer has the claim that it corrects" }
          : correctionOf(own, text, this.dataset)
      if (found.kind === "same") dropped.add(position)
      else if (found.kind === "correction") corrections.set(position, correctionText(own, found.reason))
      else {
        this.refused.add(tag)
        const { block, file, index } = this.placeOf(tag)
        const rows = rowsOf(block)
        quarantine({
          file,
          line: block.lineOf(rows, index),
          raw: block.rawOf(rows, index),
          problems: [{ field: "", found: batch.keys[position]!.slice("claim:".length), reason: found.reason }]
        })
      }
    }
    const decided = new PackedBodies(batch.size)
    for (let i = 0; i < batch.length; i += 1) {
      const tag = batch.tags[i]!
      const key = batch.keys[i]
      const correction = corrections.get(i)
      const isClaim = key?.startsWith("claim:") === true
      if (isClaim && (dropped.has(i) || this.refused.has(tag))) continue
      if (correction === undefined) decided.add(batch.kindOf(i), key, batch.textOf(i), batch.modeOf(i), tag)
      else decided.add("claim.superseded.v1", key, correction, "correction", tag)
    }
    return decided
  }

  /** Counts rows by what became of their claims. */
  result({ batch, same, withdrawn }: BulkReceipt): BatchResult {
    const plain = same.length === 0 && withdrawn.length === 0 && batch === this.packed
    if (plain) return { accepted: this.rows, alreadyKnown: 0, corrected: 0, withdrawn: 0 }
    const passedOver = new Set([...same, ...withdrawn])
    const accepted = new Set<number>()
    const corrected = new Set<number>()
    for (let i = 0; i < batch.length; i += 1) {
      if (passedOver.has(i) || batch.keys[i]?.startsWith("claim:") !== true) continue
      accepted.add(batch.tags[i]!)
      if (batch.modeOf(i) === "correction") corrected.add(batch.tags[i]!)
    }
    const withdrawnTags = new Set(withdrawn.map((position) => batch.tags[position]!))
    return {
      accepted: accepted.size,
      alreadyKnown: this.rows - accepted.size - this.refused.size,
      corrected: corrected.size,
      withdrawn: [...withdrawnTags].filter((tag) => !accepted.has(tag)).length
    }
  }

  private placeOf(tag: number): {
    readonly block: RowBlock<Row>
    readonly file: string
    readonly index: number
  } {
    const stretch = this.stretches.findLast(({ firstTag }) => firstTag <= tag)
    if (stretch === undefined) throw new Error(`no row has the tag ${tag}`)
    return { block: stretch.block, file: stretch.file, index: tag - stretch.firstTag }
  }
}

/** Turns the canonical text that records a claim into the one that supersedes it. */
const correctionText = (recorded: string, reason: string): string => {
  const end = recorded.lastIndexOf(',"kind":"claim.')
  return `${recorded.slice(0, end)},"kind":"claim.superseded.v1","reason":${JSON.stringify(reason)}}`
}
