import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What the time line says. */
export const words = vocabulary("web/timeline", {
  label: "Time line",
  at: (day: string) => `at ${day}`,
  atLabel: "Date of the situation",
  knownBy: (day: string) => `known by ${day}`,
  knownByLabel: "Known by",
  knownByValue: (day: string) => `the end of ${day}`,
  claims: (count: number) => counted(count, "claim"),
  bars: (most: string, day: string) =>
    `Bars: claims published per day, at most ${most} on ${day}. Shaded: not yet known.`,
  playback: "Play through time",
  play: "Play",
  pause: "Pause",
  dayBack: "One day back",
  dayOn: "One day on",
  eventBack: "Key event before",
  eventOn: "Next key event",
  changeBack: "Map changed before",
  changeOn: "Next change of the map",
  withKey: (what: string, key: string) => `${what} (key ${key})`,
  speed: "Speed",
  daysPerSecond: (speed: number) =>
    speed === 1
      ? "1 day per second"
      : speed < 1
        ? `1 day in ${1 / speed} seconds`
        : `${speed} days per second`,
  lock: "Known by follows the date",
  marks: "Marks of the time line",
  markOf: {
    claims: "claims published on a day",
    later: "published later: not yet known",
    event: "key event",
    hollow: "key event that was not yet known"
  },
  flags:
    "The upper flag is the date of the situation, the lower one the date of knowledge. Drag them, or touch a day.",
  kinds: "What the claims are about",
  kind: {
    ground: "ground",
    people: "people and movement",
    violence: "incidents and casualties",
    forces: "forces and agreements",
    statements: "statements"
  },
  ofKind: (kind: string, count: number) => `${kind} ${count}`,
  noneOn: (day: string) => `${day}: no claim`,
  someOn: (day: string, claims: string) => `${day}: ${claims}`,
  byWeek: "Claims published, in stretches of about a week, by what they are about",
  week: "Days",
  weekOf: (from: string, to: string) => `${from} – ${to}`,
  all: "All",
  silent: (source: string, days: string) => `${source} says nothing ${days}.`,
  silentStretch: (from: string, to: string) => `from ${from} to ${to}`,
  silentDay: (day: string) => `on ${day}`,
  silentMore: (days: string, more: number) =>
    `${days} and in ${more === 1 ? "one further stretch" : `${more} further stretches`}`,
  comma: ", ",
  never: (source: string) => `${source} leaves no day of the case without a word.`
})
