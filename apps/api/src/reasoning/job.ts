import { Exit } from "effect"
import { isRaised, newFlag, raise } from "./message.ts"
import type { CaseState, Question, Reasoned } from "./question.ts"
import type { ReasonerUnavailable } from "./reasoner-errors.ts"

/** How a question ended. */
export type Outcome = Exit.Exit<Reasoned, ReasonerUnavailable>

/** One question with everybody who waits for its answer. */
export class Job {
  readonly name: string
  readonly state: CaseState
  readonly question: Question
  readonly flag = newFlag()
  readonly #waiting = new Set<(outcome: Outcome) => void>()

  constructor(name: string, state: CaseState, question: Question) {
    this.name = name
    this.state = state
    this.question = question
  }

  get wanted(): boolean {
    return this.#waiting.size > 0
  }

  wait(hear: (outcome: Outcome) => void): void {
    this.#waiting.add(hear)
  }

  leave(hear: (outcome: Outcome) => void): void {
    this.#waiting.delete(hear)
  }

  get stopped(): boolean {
    return isRaised(this.flag)
  }

  /** Tells whoever works on it to stop. */
  stop(): void {
    raise(this.flag)
  }

  end(outcome: Outcome): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const hear of waiting) hear(outcome)
  }
}
