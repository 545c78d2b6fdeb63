import type { SourceId } from "@cordon/domain/key"
import { makeView } from "@cordon/ledger/visible"
import { actorName, sourceName } from "@cordon/view-model/names"
import { wordsOfKind } from "@cordon/view-model/search"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { block, fit, type Line, line, span } from "./line.ts"
import { listWindow } from "./overlays.ts"

/** How much a source says, under the dates of the screen. */
export interface SourceRow {
  readonly source: SourceId
  readonly name: string
  readonly kind: string
  readonly alignment: string
  /** Claims in which it speaks, and claims that go back to its voice, known by the date. */
  readonly speaks: number
  readonly witness: number
}

/** Every source that has said something by the date of knowledge, most first. */
export const sourceRows = (session: Session, snapshot: Snapshot): ReadonlyArray<SourceRow> => {
  const { index } = session
  const view = makeView(index, { ...snapshot.situation.controls, accordingTo: { kind: "consensus" } })
  const speaks = new Map<SourceId, number>()
  const witness = new Map<SourceId, number>()
  for (const claim of index.inOrder) {
    if (!view.admits(claim)) continue
    speaks.set(claim.claim.speaker, (speaks.get(claim.claim.speaker) ?? 0) + 1)
    witness.set(claim.witness, (witness.get(claim.witness) ?? 0) + 1)
  }
  return [...index.sources.values()]
    .map(
      (source): SourceRow => ({
        source: source.id,
        name: sourceName(index, source.id),
        kind: wordsOfKind(source.kind),
        alignment:
          source.alignment.kind === "aligned"
            ? `aligned with ${actorName(index, source.alignment.with)}`
            : source.alignment.kind,
        speaks: speaks.get(source.id) ?? 0,
        witness: witness.get(source.id) ?? 0
      })
    )
    .filter((row) => row.speaks > 0 || row.witness > 0)
    .sort((a, b) => weight(b) - weight(a) || b.witness - a.witness || (a.name < b.name ? -1 : 1))
}

/** A speaker whose words count to a larger voice stands beside that voice. */
const weight = ({ speaks, witness }: SourceRow): number => Math.max(speaks, witness)

/** The sources with their counts; the alignment is the editors' judgement, never a verdict on a claim. */
export const sourcesScreen = (
  rows: ReadonlyArray<SourceRow>,
  snapshot: Snapshot,
  cursor: number,
  width: number,
  height: number
): ReadonlyArray<Line> => {
  const name = Math.max(20, width - 3 - 26 - 32 - 7 - 9)
  const { from, shown } = listWindow(rows, cursor, height - 3)
  const wide = width >= 100
  const cells = (a: string, b: string, c: string, d: string, e: string) =>
    wide
      ? `${fit(a, name)} ${fit(b, 25)} ${fit(c, 31)} ${fit(d, 6, "right")} ${fit(e, 8, "right")}`
      : `${fit(a, width - 3 - 16)} ${fit(d, 6, "right")} ${fit(e, 8, "right")}`
  return block(
    [
      line(
        span(` Sources known by ${snapshot.knownBy}`, { bold: true }),
        span(`   ${rows.length} have spoken; ⏎ shows how its claims turned out`, { role: "dim" })
      ),
      line(span(`   ${cells("source", "kind", "whose side (editors)", "says", "origin")}`, { role: "dim" })),
      ...shown.map((row, i) => {
        const selected = from + i === cursor
        return line(
          span(selected ? " ▸ " : "   ", { bold: true, selected }),
          span(cells(row.name, row.kind, row.alignment, String(row.speaks), String(row.witness)), {
            selected,
            bold: selected
          })
        )
      })
    ],
    width,
    height
  )
}
