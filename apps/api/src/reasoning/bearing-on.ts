import type { FigureId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { answerFigure } from "@cordon/ledger/figure"
import { territoryOf } from "@cordon/ledger/territory"
import { makeView } from "@cordon/ledger/visible"
import type { ConflictsAnswer } from "@cordon/reasoning/case/conflict-schema"

/**
 * The conflicts that bear on a key figure, with the laws they name, and the claims beside it that only look
 * contradictory.
 *
 * Gotcha: chosen from the conflicts that were found, so `more` stays true where others may not have been.
 */
export const bearingOn = (
  figure: FigureId,
  limit: number,
  answer: ConflictsAnswer,
  index: CaseIndex
): ConflictsAnswer => {
  const bearing = answer.items.filter(({ figures }) => figures.includes(figure))
  const items = bearing.slice(0, limit)
  const laws = new Set(items.flatMap((item) => item.laws))
  const lines = linesOf(figure, answer, index)
  return {
    ...answer,
    items,
    more: answer.more || bearing.length > limit,
    laws: answer.laws.filter(({ id }) => laws.has(id)),
    notComparable: answer.notComparable.filter(({ claims }) => claims.every((claim) => lines.has(claim)))
  }
}

const linesOf = (id: FigureId, { controls }: ConflictsAnswer, index: CaseIndex): ReadonlySet<string> => {
  const figure = index.bundle.record.manifest.figures.find((known) => known.id === id)
  if (figure === undefined) return new Set()
  const view = makeView(index, controls)
  return new Set(answerFigure(figure, view, territoryOf(view)).lines.map(({ claim }) => claim))
}
