import type { ClaimId, FigureId } from "@cordon/domain/key"
import { answerFigure } from "@cordon/ledger/figure"
import { matchFigure } from "@cordon/ledger/figure-match"
import { territoryOf } from "@cordon/ledger/territory"
import { makeView, type View } from "@cordon/ledger/visible"
import { Effect } from "effect"
import type { AskedQuantity } from "./asked-quantity.ts"
import { FigureNotFound, QuantityMalformed } from "./case-errors.ts"
import { quantityProblems } from "./check-quantity.ts"
import type { Member } from "./model.ts"
import { readClaim } from "./read-claim.ts"
import { speaks, speaksOf } from "./relevance.ts"
import { askedTopic, dayAsked, figureTopics, type Topic } from "./topic.ts"

/** One key figure or quantity, as what conflicts may be about. */
export interface About {
  /** Whether a member can make a conflict one about it. */
  readonly touches: (member: Member) => boolean
  /** Whether a conflict of these members, on these key figures, is about it. */
  readonly concerns: (members: ReadonlyArray<Member>, figures: ReadonlyArray<FigureId>) => boolean
  /** Whether a claim stands beside it, compared or not. */
  readonly shows: (claim: ClaimId) => boolean
}

/** The key figure or quantity that somebody asks about. Errors: FigureNotFound, QuantityMalformed. */
export const topicAsked = (
  asked: FigureId | AskedQuantity,
  view: View
): Effect.Effect<Topic, FigureNotFound | QuantityMalformed> => {
  const { index } = view
  if (typeof asked === "string") {
    const topics = figureTopics(index)
    const topic = topics.find(({ id }) => id === asked)
    return topic === undefined
      ? Effect.fail(
          new FigureNotFound({ figure: asked, known: topics.flatMap(({ figure }) => figure?.id ?? []) })
        )
      : Effect.succeed(topic)
  }
  const [problem, ...problems] = quantityProblems(asked, index)
  return problem === undefined
    ? Effect.succeed(askedTopic(asked, makeView(index, { ...view.controls, at: dayAsked(asked) })))
    : Effect.fail(new QuantityMalformed({ problems: [problem, ...problems] }))
}

/** What conflicts about a topic are told by. */
export const aboutTopic = (topic: Topic, view: View): About => {
  const { index } = view
  const { figure } = topic
  if (figure === undefined) {
    const touches = (member: Member) => speaks(member, topic, index)
    return {
      touches,
      concerns: (members) => members.some(touches),
      shows: (id) => {
        const claim = index.claims.get(id)
        const reading = claim === undefined ? undefined : readClaim(claim, index)
        return (
          reading !== undefined &&
          [reading.total, ...reading.parts].some((statement) => speaksOf(statement, topic, index))
        )
      }
    }
  }
  const lines = new Set(answerFigure(figure, view, territoryOf(view)).lines.map(({ claim }) => claim))
  return {
    touches: ({ reading }) =>
      reading !== undefined && matchFigure(figure.measure, reading.claim, index) !== undefined,
    concerns: (_, figures) => figures.includes(figure.id),
    shows: (claim) => lines.has(claim)
  }
}
