/** The latest answers by their keys, for going back and forth. */
export interface AnswerStore<A> {
  readonly get: (key: string) => A | undefined
  readonly keep: (key: string, answer: A) => void
}

/** A store of the latest so many answers; the oldest gives way. */
export const createAnswerStore = <A>(most: number): AnswerStore<A> => {
  const answers = new Map<string, A>()
  return {
    get: (key) => answers.get(key),
    keep: (key, answer) => {
      answers.delete(key)
      answers.set(key, answer)
      const oldest = answers.keys().next()
      if (answers.size > most && oldest.done !== true) answers.delete(oldest.value)
    }
  }
}
