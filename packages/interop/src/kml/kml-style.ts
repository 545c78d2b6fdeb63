import type { CaseManifest } from "@cordon/domain/case/manifest"
import { palettes, partyColours } from "@cordon/map-style/token"
import type { CaseFeature } from "../feature/case-feature.ts"
import { element, textElement } from "./xml.ts"

const { colours } = palettes.light

/**
 * The styles of a document: one for each party in the colours of the map, one for ground that several hold, one for
 * ground of which nobody speaks, one for everything that is a point or a line.
 */
export const stylesOf = ({ parties }: CaseManifest): string =>
  [
    ...parties.map(({ actor }, order) => ground(`party-${actor}`, partyColours("light", order).fill)),
    ground("contested", colours.disputeGround),
    ground("unlisted", partyColours("light", -1).fill),
    ground("no-claim", colours.noClaim),
    element(
      "Style",
      element("IconStyle", textElement("color", kmlColour(colours.link))) +
        element("LineStyle", textElement("color", kmlColour(colours.link)) + textElement("width", 2)),
      { id: "claim" }
    )
  ].join("")

/** The style of a feature: that of the one party on the ground, if there is one. */
export const styleOf = ({ properties }: CaseFeature, { parties }: CaseManifest): string => {
  const present = properties["parties"]
  if (properties["basis"] === undefined) return "#claim"
  if (typeof present !== "string") return "#no-claim"
  if (present.includes("; ")) return "#contested"
  return parties.some(({ actor }) => actor === present) ? `#party-${present}` : "#unlisted"
}

const ground = (id: string, fill: string): string =>
  element(
    "Style",
    element("LineStyle", textElement("color", kmlColour(colours.ink2)) + textElement("width", 1)) +
      element("PolyStyle", textElement("color", kmlColour(fill, "b3"))),
    { id }
  )

/** `#RRGGBB` as KML writes a colour: opacity, blue, green, red. Source: OGC 07-147r2, clause 16.2 (kml:color). */
const kmlColour = (colour: string, opacity = "ff"): string =>
  `${opacity}${colour.slice(5, 7)}${colour.slice(3, 5)}${colour.slice(1, 3)}`.toLowerCase()
