import { vocabulary } from "@cordon/view-model/language"

/** What is said around the map before it is drawn, and below it. */
export const words = vocabulary("web/map-pane", {
  pane: "Control of the ground",
  map: "Map",
  table: "Table",
  cannot: "This browser cannot draw the map (no WebGL 2). The table has the same content.",
  legend: "Legend",
  names: "Ab",
  contested: "Contested",
  disagree: "Sources disagree",
  front: "Front",
  accurate: (metres: number) => `, ± ${metres} m`,
  computed: "Cells from centre points",
  known: "Boundaries",
  editors: "the case’s editors",
  credit: (what: string, source: string) => `${what}: ${source}.`,
  base: (credit: string) => `Base map: ${credit === "" ? "no credit stated" : credit}.`,
  outline: (metres: number) => `Outline ± ${metres} m.`
})
