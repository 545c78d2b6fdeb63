import type { ClaimId, FigureId } from "@cordon/domain/key"
import type { CaseBundle } from "@cordon/ledger/bundle"
import type { Controls } from "@cordon/ledger/controls"
import type { AccountsAnswer } from "@cordon/reasoning/case/account-schema"
import type { AskedQuantity } from "@cordon/reasoning/case/asked-quantity"
import type { BoundsAnswer } from "@cordon/reasoning/case/bounds-schema"
import type { ConflictsAnswer } from "@cordon/reasoning/case/conflict-schema"

/** What can be asked about a state of a case that takes the time of a solver. */
export type Question =
  | {
      readonly kind: "conflicts"
      readonly controls: Controls
      readonly limit: number
      readonly figure?: FigureId
    }
  | { readonly kind: "accounts"; readonly controls: Controls; readonly limit: number }
  | {
      readonly kind: "bounds"
      readonly controls: Controls
      readonly asked: FigureId | AskedQuantity
      readonly under?: ReadonlyArray<ClaimId>
    }

export type QuestionKind = Question["kind"]

/** The answer to each kind of question. */
export interface AnswerTo {
  readonly conflicts: ConflictsAnswer
  readonly accounts: AccountsAnswer
  readonly bounds: BoundsAnswer
}

/** A state of a case. Shape: equal keys mean equal bundles. */
export interface CaseState {
  readonly key: string
  readonly bundle: CaseBundle
}

/** An answer, and whether it is incomplete only because its time was up. */
export interface Reasoned<Kind extends QuestionKind = QuestionKind> {
  readonly answer: AnswerTo[Kind]
  readonly cutShort: boolean
}
