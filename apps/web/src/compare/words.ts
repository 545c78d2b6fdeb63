import type { MarkComparison } from "@cordon/view-model/compare-marks"
import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"
import type { ComparePreset } from "@cordon/view-model/compare-preset"

/** What comparing says in its own voice, in one place. */
export const words = vocabulary("web/compare", {
  open: "Compare",
  openTitle: "Two views side by side (c)",
  controls: "Controls of both sides",
  side: (letter: string) => `Side ${letter}`,
  at: "At",
  knownBy: "Known by",
  accordingTo: "According to",
  dateOf: (letter: string) => `Date of the situation, side ${letter}`,
  knowledgeOf: (letter: string) => `Date of knowledge, side ${letter}`,
  viewOf: (letter: string) => `Whose claims count, side ${letter}`,
  dates: (at: string, knownBy: string) => `${at}, known by ${knownBy}`,
  swap: "Swap",
  swapTitle: "Swap A and B (x)",
  one: "One map",
  oneTitle: "One map with a divider (o)",
  two: "Two maps",
  twoTitle: "Two maps side by side (o)",
  leave: "Leave",
  leaveTitle: "Back to the situation (Esc)",
  maps: "Control of the ground on both sides",
  map: (letter: string) => `Map of side ${letter}. What differs stands in the list.`,
  divider: "Divider between A and B",
  dividerAt: (share: number) => `A on ${share} % of the map`,
  zoom: "Zoom",
  closer: "Closer",
  further: "Further away",
  whole: "Show the whole area",
  noMap: "This browser cannot draw the map (no WebGL 2). The list has the same content.",
  title: "What differs",
  beginWith: "Begin with",
  /** What a comparison can begin with. */
  presets: {
    knowledge: "Two knowledge dates",
    dates: "Two dates",
    sources: "Two sources"
  } satisfies Readonly<Record<ComparePreset, string>>,
  nextDifference: "Next difference",
  none: "A and B say the same of every quarter on these dates.",
  noneOfBoth: "There is no quarter of which both sides speak.",
  sameControls:
    "A and B ask the same. Change a date or whose claims count on one side, or begin with one of the three.",
  holder: "Another holder",
  dispute: "Doubt on one side only",
  /** What the head says of the marks above the ground. */
  marks: (count: number) => `On the maps, ${counted(count, "mark")} ${count === 1 ? "differs" : "differ"}.`,
  sameMarks: "The marks above the ground are the same on both maps.",
  kinds: {
    forces: "Forces",
    flows: "Movements of people",
    corridors: "Corridors",
    incidents: "Incidents"
  } satisfies Readonly<Record<keyof MarkComparison, string>>,
  corridor: (name: string) => `Corridor ${name}`,
  notOnMap: (letter: string) => `not on the map of ${letter}`,
  notOnMaps: "Not on the maps, and not compared",
  unplaced: (letter: string, notes: string) => `${letter}: ${notes}`,
  oneSided: "One side says nothing",
  oneSidedCount: (quarters: number) => `${quarters}, not counted`,
  behind: (letter: string) => `Claims behind ${letter}`,
  picked: "Picked quarter",
  close: "Put this quarter away",
  alike: "Both sides say the same.",
  neither: "Neither side says anything.",
  noClaims: "No claim of this side is counted here.",
  silent: (letter: string) => `${letter} says nothing`,
  more: (count: number) => `and ${count} more`,
  active: (number: number, of: number, place: string, a: string, b: string) =>
    `Difference ${number} of ${of}: ${place}. A: ${a}. B: ${b}.`,
  figures: "Key figures",
  legend: "Legend",
  legendDiffers: "Differs",
  legendSilent: "This side says nothing",
  legendSame: "Paler: both say the same",
  legendMore: "All marks",
  squareKilometres: (value: string) => `${value} km²`
})
