import type { CaseBundle } from "@cordon/ledger/bundle"
import type { Question, Reasoned } from "./question.ts"

/**
 * What the pool tells a worker.
 *
 * Shape: plain data, sent by structured clone. `open` comes before the first question about a state; questions come
 * one at a time; `flag` is one shared 32-bit integer, 0 until the worker should stop.
 */
export type ToWorker =
  | { readonly kind: "open"; readonly key: string; readonly bundle: CaseBundle }
  | { readonly kind: "forget"; readonly key: string }
  | {
      readonly kind: "ask"
      readonly key: string
      readonly question: Question
      readonly flag: SharedArrayBuffer
    }

/**
 * What a worker tells the pool: that it is ready, then one message for each question.
 *
 * Shape: `failed` is an expected failure of the solver, `broken` a mistake of ours, with its stack.
 */
export type FromWorker =
  | { readonly kind: "ready" }
  | ({ readonly kind: "answered" } & Reasoned)
  | { readonly kind: "failed"; readonly detail: string }
  | { readonly kind: "broken"; readonly detail: string }

/** Tells the worker that reads the flag to stop. */
export const raise = (flag: SharedArrayBuffer): void => {
  Atomics.store(new Int32Array(flag), 0, 1)
}

/** Whether the worker has been told to stop. */
export const isRaised = (flag: SharedArrayBuffer): boolean => Atomics.load(new Int32Array(flag), 0) !== 0

/** A flag that is not raised. */
export const newFlag = (): SharedArrayBuffer => new SharedArrayBuffer(4)
