/** A position as longitude and latitude. */
export type Lonlat = readonly [number, number]

/** A line through positions. */
export type Polyline = ReadonlyArray<Lonlat>

/**
 * Joins lines that meet end to end into the longest possible ones, so that dashes run on over their joints.
 * Where three or more meet, all end there.
 *
 * Gotcha: the same lines joined in the same way are the same object, so that what is made of a joined line can be kept
 * with it; a front that moves changes few of its lines.
 */
export const chained = (lines: ReadonlyArray<Polyline>): ReadonlyArray<Polyline> => {
  const ends = lines.map(endsOf)
  const meeting = new Map<number, Array<number>>()
  const meet = (end: number, line: number) => {
    const found = meeting.get(end)
    if (found === undefined) meeting.set(end, [line])
    else found.push(line)
  }
  ends.forEach(({ first, last }, i) => {
    meet(first, i)
    meet(last, i)
  })
  const used = new Set<number>()
  /** The links beyond an end, each run through from where the one before it ended. */
  const beyond = (end: number): Array<Link> => {
    const links: Array<Link> = []
    for (let at = end; ; ) {
      const here = meeting.get(at)!
      const next = here.length === 2 ? here.find((i) => !used.has(i)) : undefined
      if (next === undefined) return links
      used.add(next)
      const { first, last } = ends[next]!
      links.push({ line: lines[next]!, number: ends[next]!.number, backwards: first !== at })
      at = first === at ? last : first
    }
  }
  return lines.flatMap((line, i): ReadonlyArray<Polyline> => {
    if (used.has(i)) return []
    used.add(i)
    const { number, first, last } = ends[i]!
    const after = beyond(last)
    const before = beyond(first).map((link) => ({ ...link, backwards: !link.backwards }))
    return [joined([...before.reverse(), { line, number, backwards: false }, ...after])]
  })
}

/** A line of a chain, and whether the chain runs against it. */
interface Link {
  readonly line: Polyline
  readonly number: number
  readonly backwards: boolean
}

/** Joined lines that are kept; the ones made longest ago go first. */
const JOINED_KEPT = 1000

const joinedBefore = new Map<string, Polyline>()

const joined = (links: ReadonlyArray<Link>): Polyline => {
  const key = links.map(({ number, backwards }) => (backwards ? -number : number)).join()
  const known = joinedBefore.get(key)
  if (known !== undefined) return known
  const whole: Array<Lonlat> = []
  for (const { line, backwards } of links) {
    const run = backwards ? line.toReversed() : line
    for (let i = whole.length === 0 ? 0 : 1; i < run.length; i += 1) whole.push(run[i]!)
  }
  const oldest = joinedBefore.keys().next()
  if (joinedBefore.size >= JOINED_KEPT && oldest.done !== true) joinedBefore.delete(oldest.value)
  joinedBefore.set(key, whole)
  return whole
}

/** A line's own number, and those of its ends, which lines that meet share. */
interface Ends {
  readonly number: number
  readonly first: number
  readonly last: number
}

const endsByLine = new WeakMap<Polyline, Ends>()
const numberByPosition = new Map<string, number>()
let linesNumbered = 0

const endsOf = (line: Polyline): Ends => {
  const known = endsByLine.get(line)
  if (known !== undefined) return known
  const ends = { number: (linesNumbered += 1), first: numberOf(line[0]!), last: numberOf(line.at(-1)!) }
  endsByLine.set(line, ends)
  return ends
}

const numberOf = (at: Lonlat): number => {
  const key = keyOf(at)
  const number = numberByPosition.get(key) ?? numberByPosition.size
  numberByPosition.set(key, number)
  return number
}

/**
 * Rounds the corners of a line by cutting them, keeping its ends.
 *
 * Source: G. Chaikin 1974, corner cutting at a quarter.
 */
export const smoothed = (line: Polyline, times = 2): Polyline => {
  if (times === 0 || line.length < 3) return line
  const closed = keyOf(line[0]!) === keyOf(line.at(-1)!)
  const cut = line.slice(1).flatMap((to, i): ReadonlyArray<Lonlat> => {
    const from = line[i]!
    return [between(from, to, 0.25), between(from, to, 0.75)]
  })
  return smoothed(closed ? [...cut, cut[0]!] : [line[0]!, ...cut.slice(1, -1), line.at(-1)!], times - 1)
}

const between = (a: Lonlat, b: Lonlat, share: number): Lonlat => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share
]

/** Names a position, rounded to a centimetre. */
const keyOf = (at: Lonlat): string => `${at[0].toFixed(7)} ${at[1].toFixed(7)}`
