/** An answer over the whole of valid time: what it is from each cut to the next. */
export interface Stretch<A> {
  /** First instant; -Infinity for the first stretch. */
  readonly from: number
  readonly answer: A
}

/** How an answer stands from one publication on. */
export interface Column<A> {
  /** First instant of knowledge; -Infinity for the first column. */
  readonly knownFrom: number
  /** Where in valid time it first differs from the column before. */
  readonly changedFrom: number
  /** In order; neighbours differ. */
  readonly stretches: ReadonlyArray<Stretch<A>>
}

/** An answer over the plane of both times, one column for each change of what is known. */
export type Table<A> = ReadonlyArray<Column<A>>

/** What a publication changes: from when in valid time, and where in it the answer may be cut. */
export interface Change<A> {
  readonly knownFrom: number
  readonly changedFrom: number
  /** In any order; those up to `changedFrom` are left out. */
  readonly cuts: Iterable<number>
  /** Asked in ascending order, from `changedFrom` on. */
  readonly answerAt: (instant: number) => A
}

/**
 * Builds a table from its changes.
 *
 * Shape: changes by ascending `knownFrom`, the first at -Infinity from -Infinity. Answers are compared by identity.
 */
export const tableOf = <A>(changes: Iterable<Change<A>>): Table<A> => {
  const table: Array<Column<A>> = []
  for (const change of changes) {
    const before = table.at(-1)?.stretches ?? []
    const stretches = before.filter(({ from }) => from < change.changedFrom)
    for (const from of pointsOf(change)) {
      const answer = change.answerAt(from)
      const last = stretches.at(-1)
      if (last === undefined || last.answer !== answer) stretches.push({ from, answer })
    }
    const changedFrom = firstDifference(before, stretches)
    if (changedFrom !== undefined) table.push({ knownFrom: change.knownFrom, changedFrom, stretches })
  }
  return table
}

/** How the answers of one table are worked out from those of others. */
export interface Rule<A, B> {
  /** Whether an answer depends on the others; where not, it stays. */
  readonly applies: (first: A) => boolean
  readonly answer: (first: A, others: ReadonlyArray<B>) => A
}

/** Works out a table from others: each answer from those that stand at the same point of both times. */
export const combine = <A, B>(first: Table<A>, others: ReadonlyArray<Table<B>>, rule: Rule<A, B>): Table<A> =>
  tableOf(changesOf(first, others, rule))

function* changesOf<A, B>(
  first: Table<A>,
  others: ReadonlyArray<Table<B>>,
  { applies, answer }: Rule<A, B>
): Generator<Change<A>> {
  const reader = new ColumnReader(first)
  const otherReaders = others.map((table) => new ColumnReader(table))
  for (const knownFrom of knownTimesOf([first, ...others])) {
    const changedHere = reader.moveTo(knownFrom)
    const changedElsewhere = Math.min(...otherReaders.map((other) => other.moveTo(knownFrom)))
    const appliesUntil = reader.endOf(applies)
    if (changedHere === Number.POSITIVE_INFINITY && changedElsewhere >= appliesUntil) continue
    const changedFrom = Math.min(changedHere, changedElsewhere)
    yield {
      knownFrom,
      changedFrom,
      cuts: [
        ...reader.cutsBetween(changedFrom, Number.POSITIVE_INFINITY),
        ...otherReaders.flatMap((other) => other.cutsBetween(changedFrom, appliesUntil))
      ],
      answerAt: (instant) => {
        const here = reader.answerAt(instant)
        return applies(here)
          ? answer(
              here,
              otherReaders.map((other) => other.answerAt(instant))
            )
          : here
      }
    }
  }
}

/** A table's answer over one rectangle of the plane, as long in valid time as it can be. */
export interface Rectangle<A> {
  readonly validFrom: number
  readonly validTo: number
  readonly knownFrom: number
  readonly knownTo: number
  readonly answer: A
}

/** The rectangles of a table: they cover the whole plane once. By `knownFrom`, then by `validFrom`. */
export const rectanglesOf = <A>(table: Table<A>): ReadonlyArray<Rectangle<A>> => {
  const closed: Array<Rectangle<A>> = []
  let open = new Map<number, Omit<Rectangle<A>, "knownTo">>()
  for (const { knownFrom, stretches } of table) {
    const still: typeof open = new Map()
    for (const [i, { from, answer }] of stretches.entries()) {
      const validTo = stretches[i + 1]?.from ?? Number.POSITIVE_INFINITY
      const before = open.get(from)
      if (before?.validTo === validTo && before.answer === answer) {
        open.delete(from)
        still.set(from, before)
      } else still.set(from, { validFrom: from, validTo, knownFrom, answer })
    }
    for (const ended of open.values()) closed.push({ ...ended, knownTo: knownFrom })
    open = still
  }
  for (const lasting of open.values()) closed.push({ ...lasting, knownTo: Number.POSITIVE_INFINITY })
  return closed.sort((a, b) => ascending(a.knownFrom, b.knownFrom) || ascending(a.validFrom, b.validFrom))
}

/** Reads a table column by column, and a column from early to late. */
class ColumnReader<A> {
  readonly #table: Table<A>
  #column = -1
  #stretch = -1

  constructor(table: Table<A>) {
    this.#table = table
  }

  /** Moves on to an instant of knowledge; gives where a change there begins, or +Infinity when nothing changes. */
  moveTo(knownFrom: number): number {
    this.#stretch = -1
    const next = this.#table[this.#column + 1]
    if (next?.knownFrom !== knownFrom) return Number.POSITIVE_INFINITY
    this.#column += 1
    return next.changedFrom
  }

  /** End of the last stretch whose answer fulfils a condition; -Infinity when none does. */
  endOf(condition: (answer: A) => boolean): number {
    const stretches = this.#stretches
    const last = stretches.findLastIndex(({ answer }) => condition(answer))
    return last === -1 ? Number.NEGATIVE_INFINITY : (stretches[last + 1]?.from ?? Number.POSITIVE_INFINITY)
  }

  /** Where the answer changes, after one instant and before another. */
  cutsBetween(after: number, before: number): ReadonlyArray<number> {
    const cuts: Array<number> = []
    for (let i = this.#firstAfter(after); i < this.#stretches.length; i++) {
      const { from } = this.#stretches[i]!
      if (from >= before) break
      cuts.push(from)
    }
    return cuts
  }

  answerAt(instant: number): A {
    if (this.#stretch === -1) this.#stretch = this.#firstAfter(instant) - 1
    const stretches = this.#stretches
    while ((stretches[this.#stretch + 1]?.from ?? Number.POSITIVE_INFINITY) <= instant) this.#stretch += 1
    return stretches[this.#stretch]!.answer
  }

  #firstAfter(instant: number): number {
    const stretches = this.#stretches
    let low = 0
    let high = stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (stretches[middle]!.from <= instant) low = middle + 1
      else high = middle
    }
    return low
  }

  get #stretches(): ReadonlyArray<Stretch<A>> {
    return this.#table[this.#column]!.stretches
  }
}

const knownTimesOf = (tables: ReadonlyArray<Table<unknown>>): ReadonlyArray<number> =>
  [...new Set(tables.flatMap((table) => table.map(({ knownFrom }) => knownFrom)))].sort(ascending)

const pointsOf = ({ changedFrom, cuts }: Change<unknown>): ReadonlyArray<number> => [
  changedFrom,
  ...[...new Set(cuts)].filter((cut) => cut > changedFrom).sort(ascending)
]

const firstDifference = <A>(
  before: ReadonlyArray<Stretch<A>>,
  after: ReadonlyArray<Stretch<A>>
): number | undefined => {
  const i = after.findIndex(
    ({ from, answer }, at) => before[at]?.from !== from || before[at].answer !== answer
  )
  if (i !== -1) return Math.min(after[i]!.from, before[i]?.from ?? Number.POSITIVE_INFINITY)
  return before[after.length]?.from
}

/** Subtraction would give NaN for two infinite ends. */
const ascending = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
