import type { PackedBodies } from "@cordon/ledger/packed-bodies"
import { Result } from "effect"
import { checkedText, plainKey, type PlainRecord, typedText } from "./body-text.ts"
import type { ByteRow } from "./byte-rows.ts"
import { ByteText } from "./byte-text.ts"
import type { CellProblem, CopiedClaim, Declare, RowMapper } from "./format.ts"
import { RecentSet } from "./recent-set.ts"

/** Unit: ids of one kind that an import remembers having declared. Older ones are declared again, and passed over. */
const REMEMBERED = 100_000

/** Unit: bytes of a claim's text besides what it takes from its row. */
const ROOM = 8192

/** What one row came to. */
export type Taken = "claims" | "noData" | ReadonlyArray<CellProblem>

interface Declared {
  readonly kind: "place" | "actor" | "source"
  readonly id: string
  readonly make: () => PlainRecord
}

/**
 * Takes rows one by one: maps them and packs what they say, the records that they refer to first.
 *
 * It is what runs for every row, so it makes nothing that it does not need.
 */
export class RowTaker<Row> {
  private readonly mapper: RowMapper<Row>
  private readonly known = {
    place: new RecentSet(REMEMBERED),
    actor: new RecentSet(REMEMBERED),
    source: new RecentSet(REMEMBERED)
  }
  private readonly declared: Array<Declared> = []
  private readonly declare: Declare
  private readonly text = new ByteText()
  private number = 0

  constructor(mapper: RowMapper<Row>) {
    this.mapper = mapper
    const { known, declared } = this
    this.declare = {
      place: (id, make) => {
        if (!known.place.has(id))
          declared.push({ kind: "place", id, make: () => ({ kind: "place.recorded.v1", place: make() }) })
      },
      actor: (id, make) => {
        if (!known.actor.has(id))
          declared.push({ kind: "actor", id, make: () => ({ kind: "actor.recorded.v1", actor: make() }) })
      },
      source: (id, make) => {
        if (!known.source.has(id))
          declared.push({ kind: "source", id, make: () => ({ kind: "source.recorded.v1", source: make() }) })
      }
    }
  }

  /**
   * Maps a row and packs its claims under a tag. `before` packs what has to stand before the first claim of all, and is
   * told of every claim.
   */
  take(
    row: Row,
    tag: number,
    packed: PackedBodies,
    before: (heldDuring: string, publishedAt: string) => void
  ): Taken {
    this.number += 1
    this.declared.length = 0
    const { mapper } = this
    const outcome =
      mapper.write === undefined
        ? mapper.map(row, this.number, this.declare)
        : mapper.write(row, this.number, this.declare)
    if (outcome.kind === "noData") return "noData"
    if (outcome.kind === "refused") return outcome.problems
    if (outcome.kind === "written") {
      before(outcome.heldDuring, outcome.publishedAt)
      if (this.declared.length > 0) this.packDeclared(tag, packed, typedText)
      packed.add("claim.recorded.v1", `claim:${outcome.id}`, outcome.text, "fresh", tag)
      return "claims"
    }
    if (mapper.guarantee === "typed") {
      for (const claim of outcome.claims) before(claim.heldDuring, claim.publishedAt)
      if (this.declared.length > 0) this.packDeclared(tag, packed, typedText)
      for (const claim of outcome.claims) {
        packed.add(
          "claim.recorded.v1",
          `claim:${claim.id}`,
          typedText({ kind: "claim.recorded.v1", claim }),
          "fresh",
          tag
        )
      }
      return "claims"
    }
    return this.takeChecked(
      outcome.claims.map((claim) => ({ kind: "claim.recorded.v1", claim })),
      tag,
      packed,
      before
    )
  }

  /** Packs the claim of a plain row from its bytes; `false` where the row has to be taken as text. */
  copy(
    row: ByteRow,
    length: number,
    tag: number,
    packed: PackedBodies,
    before: (heldDuring: string, publishedAt: string) => void
  ): boolean {
    const room = ROOM + 4 * length
    this.declared.length = 0
    let copied = this.copyAt(packed.open(room), row, packed)
    if (copied === undefined) return false
    if (this.declared.length > 0) {
      this.packDeclared(tag, packed, typedText)
      this.declared.length = 0
      const again = this.copyAt(packed.open(room), row, packed)
      if (again === undefined) throw new Error(`the row of ${copied.id} was copied once and not again`)
      copied = { ...copied, ...again }
    }
    this.number += 1
    if (copied.heldDuring !== undefined) before(copied.heldDuring, copied.publishedAt)
    packed.close(this.text.at, "claim.recorded.v1", `claim:${copied.id}`, "fresh", tag)
    return true
  }

  private copyAt(at: number, row: ByteRow, packed: PackedBodies): CopiedClaim | undefined {
    this.text.begin(packed.bytes, at)
    return this.mapper.copy?.(row, this.text, this.declare)
  }

  private takeChecked(
    claims: ReadonlyArray<Extract<PlainRecord, { kind: "claim.recorded.v1" }>>,
    tag: number,
    packed: PackedBodies,
    before: (heldDuring: string, publishedAt: string) => void
  ): Taken {
    const problems: Array<CellProblem> = []
    const texts = new Map<PlainRecord, string>()
    const records = this.declared.map(({ make }) => make())
    for (const record of [...records, ...claims]) {
      const text = checkedText(record)
      if (Result.isSuccess(text)) texts.set(record, text.success)
      else problems.push(...text.failure)
    }
    if (problems.length > 0) return problems
    for (const { claim } of claims) before(claim.heldDuring, claim.publishedAt)
    let next = 0
    this.packDeclared(tag, packed, () => texts.get(records[next++]!)!)
    for (const record of claims) packed.add(record.kind, plainKey(record), texts.get(record)!, "fresh", tag)
    return "claims"
  }

  private packDeclared(tag: number, packed: PackedBodies, textOf: (record: PlainRecord) => string): void {
    for (const { kind, id, make } of this.declared) {
      const record = make()
      const text = textOf(record)
      // A row may declare one record twice.
      if (this.known[kind].has(id)) continue
      this.known[kind].add(id)
      packed.add(record.kind, plainKey(record), text, "ifUnknown", tag)
    }
  }
}
