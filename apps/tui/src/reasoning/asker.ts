/** How far an answer has come. `before` is the answer to an earlier question, to be shown dim meanwhile. */
export type Asked<T> =
  | { readonly kind: "idle" }
  | { readonly kind: "asking"; readonly before?: T }
  | { readonly kind: "answered"; readonly answer: T }
  | { readonly kind: "failed"; readonly reason: string; readonly before?: T }

/** What asks one question after another and keeps what it was told. */
export interface Asker<Question, T> {
  /** The same object until something changes. */
  readonly state: () => Asked<T>
  /** Wants an answer once the question has stood for a moment; `held`: not yet, since the dates are moving. */
  readonly want: (question: Question, when: "soon" | "held") => void
  /** Breaks off what is under way, since nobody is looking. */
  readonly leave: () => void
  /** Asks again what failed or came incomplete. */
  readonly retry: () => void
}

/** Milliseconds for which a question must stand before it is asked. */
const STANDS = 300

/** Answers kept for going back and forth. */
const KEPT = 32

/**
 * Makes an asker. Only the latest question is asked, and the one before it is broken off.
 *
 * Shape: `keyOf` tells questions apart; an answer that is not whole is shown but asked again the next time.
 */
export const createAsker = <Question, T>({
  ask,
  keyOf,
  isWhole,
  schedule,
  changed
}: {
  readonly ask: (question: Question, signal: AbortSignal) => Promise<T>
  readonly keyOf: (question: Question) => string
  readonly isWhole: (answer: T) => boolean
  readonly schedule: (callback: () => void, milliseconds: number) => () => void
  readonly changed: () => void
}): Asker<Question, T> => {
  const kept = new Map<string, T>()
  let wanted: { readonly key: string; readonly question: Question } | undefined
  let state: Asked<T> = { kind: "idle" }
  let breakOff: (() => void) | undefined

  const stop = (): void => {
    breakOff?.()
    breakOff = undefined
  }
  const before = (): { readonly before?: T } => {
    const shown = state.kind === "answered" ? state.answer : state.kind === "idle" ? undefined : state.before
    return shown === undefined ? {} : { before: shown }
  }
  const waiting = (): Asked<T> => ({ kind: "asking", ...before() })
  const send = ({ key, question }: NonNullable<typeof wanted>): void => {
    const controller = new AbortController()
    const own = () => controller.abort()
    breakOff = own
    const settle = (next: Asked<T>): void => {
      if (breakOff !== own) return
      breakOff = undefined
      state = next
      changed()
    }
    ask(question, controller.signal).then(
      (answer) => {
        if (isWhole(answer)) keep(kept, key, answer)
        settle({ kind: "answered", answer })
      },
      (cause: unknown) =>
        settle({
          kind: "failed",
          reason: cause instanceof Error ? cause.message : String(cause),
          ...before()
        })
    )
  }
  const soon = (): void => {
    const asked = wanted
    if (asked !== undefined) breakOff = schedule(() => send(asked), STANDS)
  }

  return {
    state: () => state,
    want: (question, when) => {
      const key = keyOf(question)
      if (wanted?.key !== key) {
        stop()
        wanted = { key, question }
        const known = kept.get(key)
        state = known === undefined ? waiting() : { kind: "answered", answer: known }
      }
      if (when === "held") stop()
      else if (state.kind === "asking" && breakOff === undefined) soon()
    },
    leave: () => {
      stop()
      if (state.kind === "asking") wanted = undefined
    },
    retry: () => {
      if (wanted === undefined || state.kind === "asking") return
      if (state.kind === "answered" && isWhole(state.answer)) return
      state = waiting()
      send(wanted)
      changed()
    }
  }
}

/** Keeps an answer and drops the oldest beyond so many. */
const keep = <T>(kept: Map<string, T>, key: string, answer: T): void => {
  kept.set(key, answer)
  const oldest = kept.keys().next()
  if (kept.size > KEPT && oldest.done !== true) kept.delete(oldest.value)
}
