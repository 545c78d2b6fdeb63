import { type Accessor, createEffect, createMemo, createSignal, on } from "solid-js"
import type { AnswerStore } from "./answer-store.ts"
import { ask, type AskingProgress, type Question } from "./asking.ts"
import { onceRested } from "./once-rested.ts"

/** A question that stands for a place on the screen. */
export interface PlacedQuestion<A> extends Question<A> {
  readonly place: string
}

/** The answer shown at a place, with the key it was asked under. */
export interface PlacedAnswer<A> {
  readonly key: string
  readonly answer: A
}

/** What is known of the answers to several questions of one kind. */
export interface AskingEach<A> extends AskingProgress {
  /** The answer of a place, or the one before while another is being fetched. */
  readonly answerAt: (place: string) => PlacedAnswer<A> | undefined
  /** True while the answer shown at a place is that of another question. */
  readonly isOld: (place: string) => boolean
}

/**
 * Asks several questions one after another, in their order, once they have rested; what has been answered before is
 * shown at once, and what is shown stays until its place has another answer.
 *
 * Shape: nothing is asked unless `ready`; `rest` is how long the questions must stand.
 * Unit: milliseconds.
 */
export const createAskingEach = <A>(
  questions: Accessor<ReadonlyArray<PlacedQuestion<A>>>,
  {
    ready,
    rest,
    answers
  }: {
    readonly ready: Accessor<boolean>
    readonly rest: Accessor<number>
    readonly answers: AnswerStore<A>
  }
): AskingEach<A> => {
  const asked = createMemo(questions, undefined, { equals: (a, b) => signature(a) === signature(b) })
  const [shown, setShown] = createSignal<ReadonlyMap<string, PlacedAnswer<A>>>(new Map())
  const [failed, setFailed] = createSignal<string>()
  const [tries, setTries] = createSignal(0)
  const show = ({ place, key }: PlacedQuestion<A>, answer: A) =>
    setShown((before) =>
      before.get(place)?.key === key ? before : new Map(before).set(place, { key, answer })
    )
  const mayAsk = createMemo(ready)
  createEffect(
    on([asked, mayAsk, tries], ([wanted, may]) => {
      setFailed(undefined)
      const open = wanted.filter((question) => {
        const kept = answers.get(question.key)
        if (kept !== undefined) show(question, kept)
        return kept === undefined
      })
      if (!may || open.length === 0) return
      const askAll = async (signal: AbortSignal) => {
        for (const question of open) {
          const found = await ask(question, signal)
          if (found.kind === "broken") return
          if (found.kind === "failed") {
            setFailed(found.why)
            return
          }
          answers.keep(question.key, found.answer)
          show(question, found.answer)
        }
      }
      onceRested(rest(), (signal) => void askAll(signal))
    })
  )
  const isOpen = ({ place, key }: PlacedQuestion<A>) => shown().get(place)?.key !== key
  return {
    answerAt: (place) => shown().get(place),
    isOld: (place) => asked().some((question) => question.place === place && isOpen(question)),
    status: () => {
      if (failed() !== undefined) return "failed"
      return !asked().some(isOpen) ? "answered" : mayAsk() ? "asking" : "idle"
    },
    problem: failed,
    retry: () => setTries((n) => n + 1)
  }
}

const signature = (questions: ReadonlyArray<PlacedQuestion<unknown>>): string =>
  questions.map(({ place, key }) => `${place} ${key}`).join("\n")
