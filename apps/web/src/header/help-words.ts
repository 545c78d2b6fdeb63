import { vocabulary } from "@cordon/view-model/language"

/** What the help says: how to read what is shown, and what the keys do. */
export const words = vocabulary("web/help", {
  title: "Reading and keys",
  controls:
    "Everything shown answers to three controls: the date of the situation, the date up to which claims had been published, and whose claims count. What is shown is what is claimed, and by whom; it is never stated as fact.",
  keys: {
    day: "a day back or on, with a handle of the time line focused",
    knownDay: "the date of knowledge, a day back or on",
    week: "a week on or back; Home and End go to the ends",
    play: "play and pause",
    stepDay: "a day back or on, wherever the focus is",
    stepEvent: "to the key event before or after",
    stepChange: "to the day before or after on which the map changed",
    speed: "play slower or faster",
    lock: "let the date of knowledge follow the date, or not",
    according: "according to: whose claims count",
    compare: "compare: x swaps A and B, o shows one map or two, n goes to the next difference, Esc leaves",
    screens: "situation, figures, conflicts, sources, claims, actors, places, learned",
    rows: "the next row of a list; Enter opens it, Home and End go to its ends",
    cite: "cite what is shown, to be copied or printed",
    find: "find a place, figure, actor, event, source or claim",
    close: "close, or clear the selection",
    help: "this help"
  },
  space: "space",
  marks:
    "A filled dot is a claim, a bar its range, an arrow an open end; hollow marks are stale, repeated or of another base. What is dashed nobody stated: it is derived. Bands are what coherent accounts imply. Grades are Admiralty: a letter for the source, a number for the information; F and 6 mean that it cannot be judged.",
  close: "Close"
})
