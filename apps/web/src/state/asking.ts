import type { ClientError } from "@cordon/client/client-errors"
import { Cause, Effect, Exit } from "effect"
import { type Accessor, createEffect, createMemo, createSignal, on } from "solid-js"
import { type AnswerStore, createAnswerStore } from "./answer-store.ts"
import { onceRested } from "./once-rested.ts"
import { reasonOf } from "./reason-of.ts"
import { words } from "./words.ts"

/** A question to the API, and under which key its answer is kept. */
export interface Question<A> {
  readonly key: string
  readonly ask: Effect.Effect<A, ClientError>
}

/** How far the answer to a question has come. */
export type AskingStatus = "idle" | "asking" | "answered" | "failed"

/** How far an answer has come, for whoever only tells the reader. */
export interface AskingProgress {
  readonly status: Accessor<AskingStatus>
  /** Why there is no answer, in words for the reader. */
  readonly problem: Accessor<string | undefined>
  readonly retry: () => void
}

/** What is known of the answer to a question that changes with the controls. */
export interface Asking<A> extends AskingProgress {
  /** The answer, or the one before while another is being fetched. */
  readonly answer: Accessor<A | undefined>
  /** True while the answer shown is that of other controls. */
  readonly old: Accessor<boolean>
}

/** Answers kept for going back and forth. */
const REMEMBERED = 12

/**
 * Asks a question once it has rested, and once for each key; breaks the request off when another takes its place.
 *
 * Shape: `question` is undefined while nobody wants an answer; `rest` is how long a question must stand.
 * Unit: milliseconds.
 */
export const createAsking = <A>(
  question: Accessor<Question<A> | undefined>,
  rest: Accessor<number>,
  answers: AnswerStore<A> = createAnswerStore<A>(REMEMBERED)
): Asking<A> => {
  const asked = createMemo(question, undefined, { equals: (a, b) => a?.key === b?.key })
  const [shown, setShown] = createSignal<{ readonly key: string; readonly answer: A }>()
  const [failed, setFailed] = createSignal<{ readonly key: string; readonly why: string }>()
  const [tries, setTries] = createSignal(0)
  createEffect(
    on([asked, tries], ([wanted]) => {
      if (wanted === undefined) return
      const kept = answers.get(wanted.key)
      if (kept !== undefined) {
        setShown({ key: wanted.key, answer: kept })
        return
      }
      onceRested(shown() === undefined && tries() === 0 ? Math.min(rest(), FIRST) : rest(), (signal) => {
        setFailed(undefined)
        void ask(wanted, signal).then((found) => {
          if (found.kind === "answer") {
            answers.keep(wanted.key, found.answer)
            setShown({ key: wanted.key, answer: found.answer })
          } else if (found.kind === "failed") setFailed({ key: wanted.key, why: found.why })
        })
      })
    })
  )
  const problem = () => (failed()?.key === asked()?.key ? failed()?.why : undefined)
  const old = () => shown() !== undefined && asked() !== undefined && shown()?.key !== asked()?.key
  return {
    answer: () => shown()?.answer,
    old,
    status: () =>
      asked() === undefined
        ? "idle"
        : problem() !== undefined
          ? "failed"
          : shown() === undefined || old()
            ? "asking"
            : "answered",
    problem,
    retry: () => {
      setFailed(undefined)
      setTries((n) => n + 1)
    }
  }
}

/** The first question of all waits no longer than this. Unit: milliseconds. */
const FIRST = 400

/** What came of one request. */
export type Found<A> =
  | { readonly kind: "answer"; readonly answer: A }
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "broken" }

/** Asks once; `broken` when the signal broke it off, whatever came of it. */
export const ask = async <A>(question: Question<A>, signal: AbortSignal): Promise<Found<A>> => {
  const exit = await Effect.runPromiseExit(question.ask, { signal })
  if (signal.aborted) return { kind: "broken" }
  return Exit.isSuccess(exit)
    ? { kind: "answer", answer: exit.value }
    : { kind: "failed", why: whyOf(exit.cause) }
}

const whyOf = (cause: Cause.Cause<ClientError>): string => {
  const error = Cause.squash(cause)
  return isClientError(error) ? reasonOf(error) : words.mistake
}

const isClientError = (error: unknown): error is ClientError =>
  typeof error === "object" &&
  error !== null &&
  "_tag" in error &&
  ["ApiError", "ClientTransportError", "ClientDecodeError"].includes(String(error._tag))
