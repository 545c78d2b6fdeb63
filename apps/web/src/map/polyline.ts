/** A position as longitude and latitude. */
export type Lonlat = readonly [number, number]

/** A line through positions. */
export type Polyline = ReadonlyArray<Lonlat>

/**
 * Joins lines that meet end to end into the longest possible ones, so that dashes run on over their joints.
 * Where three or more meet, all end there.
 */
export const chained = (lines: ReadonlyArray<Polyline>): ReadonlyArray<Polyline> => {
  const ends = new Map<string, Array<number>>()
  lines.forEach((line, i) => {
    for (const end of [line[0], line.at(-1)]) {
      const key = keyOf(end!)
      const found = ends.get(key)
      if (found === undefined) ends.set(key, [i])
      else found.push(i)
    }
  })
  const used = new Set<number>()
  const nextAt = (end: Lonlat): number | undefined => {
    const meeting = ends.get(keyOf(end))!
    return meeting.length === 2 ? meeting.find((i) => !used.has(i)) : undefined
  }
  const grow = (start: number): Polyline => {
    used.add(start)
    let line = [...lines[start]!]
    for (const _direction of [0, 1]) {
      for (let i = nextAt(line.at(-1)!); i !== undefined; i = nextAt(line.at(-1)!)) {
        used.add(i)
        const next = lines[i]!
        line = [...line, ...(keyOf(next[0]!) === keyOf(line.at(-1)!) ? next : next.toReversed()).slice(1)]
      }
      line.reverse()
    }
    return line
  }
  return lines.flatMap((_, i) => (used.has(i) ? [] : [grow(i)]))
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

/** Names a position, rounded to a centimetre. The same ends are asked for on every step, so their names are kept. */
const keyOf = (at: Lonlat): string => {
  const known = keys.get(at)
  if (known !== undefined) return known
  const key = `${at[0].toFixed(7)} ${at[1].toFixed(7)}`
  keys.set(at, key)
  return key
}

const keys = new WeakMap<Lonlat, string>()
