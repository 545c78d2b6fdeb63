import { counted, formatNumber } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What the map and its menus say. */
export const words = vocabulary("web/map", {
  map: "Map of control. The same content stands in the table of places.",
  zoom: "Zoom",
  closer: "Closer",
  further: "Further away",
  whole: "Show the whole area",
  scale: (length: string) => `Scale: ${length}`,
  length: (metres: number) => (metres >= 1000 ? `${metres / 1000} km` : `${metres} m`),
  legend: "Legend",
  show: (what: string) => `${what}: shown on the map`,
  nameChoice: "Language of the names",
  bothNames: "Both",
  newest: (days: number) => `newest claim ${counted(days, "day")} old`,
  stale: (holder: string) => `${holder}, stale`,
  unknown: "?",
  inArea: (place: string) => `in ${place}`,
  more: (count: number) => `+ ${formatNumber(count)}`,
  card: {
    close: "Close",
    claims: "Claims",
    more: (count: number) => `and ${count} more in the list of claims`,
    open: "Click for the claims",
    forces: (place: string) => `Forces said to be in ${place}`,
    area: "No exact position is stated.",
    noNumber: "no number",
    unknown: "place not stated",
    somewhere: (place: string) => `somewhere in ${place}`,
    way: (from: string, to: string) => `${from} → ${to}`,
    counting: { cumulative: "total so far", increment: "added in a step", planned: "planned" },
    corridor: (handle: string, status: string) => `Corridor ${handle}: ${status}`,
    incidents: (places: string) => `Said to have happened in ${places}`,
    hit: (what: string) => `Hit: ${what}`,
    hitClass: (kind: string) => `About: ${kind}`,
    claimsOf: (what: string, claims: number) => `${what}, ${counted(claims, "claim")}`,
    claimsAndOrigins: (claims: number, origins: number) =>
      `${counted(claims, "claim")} of ${counted(origins, "origin")}`
  },
  baseMap: {
    menu: "Base map",
    what: "Cordon draws its map from the case alone and asks nobody for anything. You can lay it over a map of your own: give the address of a MapLibre style.",
    warning:
      "Your browser then asks that address for pictures of the ground you look at. Whoever runs it sees which places you look at, and when. The setting stays in this browser.",
    address: "Address of a style",
    use: "Use it",
    remove: "Without a base map",
    loading: "Asking for the base map …",
    shown: (credit: string) => `The base map is shown. ${credit}`,
    noAddress: (text: string) =>
      `“${text}” is no address. Give the whole of it, e.g. https://tiles.example.org/style.json.`,
    refused: (origin: string) =>
      `This server does not let the page ask ${origin}. Whoever runs it can allow that with --map-style-origin ${origin}.`,
    noAnswer: (origin: string) => `${origin} did not answer. The map stays as it is without a base map.`,
    status: (origin: string, status: number) =>
      `${origin} answered with ${status}. Check the address of the style.`,
    notRead: (reason: string) => `The style cannot be used: ${reason}.`,
    noJson: "it is no JSON",
    noStyle: "it is no map style of version 8 with sources and layers",
    noVendor: (address: string) => `it names ${address}, which only one vendor’s own library can read`
  },
  save: {
    save: "Save map",
    what: "What the map shows now, with title, dates, legend, scale, sources and the ledger’s hash.",
    png: "PNG picture, twice the size",
    svg: "SVG drawing, text stays text",
    noBase: "The SVG leaves the base map out.",
    saving: "Writing the file …",
    failed: (reason: string) =>
      `The map could not be saved: ${reason}. Try again, or print the page to a file.`,
    title: "Control of the ground",
    notFact: "What is shown is what is claimed, and by whom. It is not stated as fact."
  }
})
