import type { ClaimId, FigureId } from "@cordon/domain/key"
import type { Language } from "@cordon/domain/language/spoken"
import type { CaseBundle } from "@cordon/ledger/bundle"
import type { Controls } from "@cordon/ledger/controls"
import type { AccountsAnswer } from "@cordon/reasoning/case/account-schema"
import type { AskedQuantity } from "@cordon/reasoning/case/asked-quantity"
import type { BoundsAnswer } from "@cordon/reasoning/case/bounds-schema"
import type { ConflictsAnswer } from "@cordon/reasoning/case/conflict-schema"

/** What can be asked about a state of a case that takes the time of a solver. */
export type Question =
  | (Asked & {
      readonly kind: "conflicts"
      readonly limit: number
      readonly figure?: FigureId
    })
  | (Asked & { readonly kind: "accounts"; readonly limit: number })
  | (Asked & {
      readonly kind: "bounds"
      readonly asked: FigureId | AskedQuantity
      readonly under?: ReadonlyArray<ClaimId>
    })

interface Asked {
  readonly controls: Controls
  /** In which the sentences of the answer are. */
  readonly language: Language
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
