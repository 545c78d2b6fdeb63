import type { CaseManifest } from "@cordon/domain/case/manifest"
import type { ActorId } from "@cordon/domain/key"
import { nameIn } from "./names.ts"

/** How one party is told apart: by colour, by pattern and by a letter, never by colour alone. */
export interface PartyStyle {
  readonly party: ActorId
  /** Place in the case file, from 1; 0 for a party that the case does not list. */
  readonly slot: number
  readonly name: string
  readonly light: { readonly fill: string; readonly text: string }
  readonly dark: { readonly fill: string; readonly text: string }
  /** Hatch of the fill in print and for readers who do not tell colours apart. */
  readonly pattern: "plain" | "dots" | "lines" | "grid" | "waves" | "rings"
  /** Letter of the party's ground where a terminal draws neither colour nor braille. */
  readonly glyph: string
}

/** Colours and letters by slot; parties are not morals: blue, ochre, teal in case-file order. */
const SLOTS: ReadonlyArray<Omit<PartyStyle, "party" | "slot" | "name">> = [
  {
    light: { fill: "#B3C0DC", text: "#33507F" },
    dark: { fill: "#485C88", text: "#AFC1E8" },
    pattern: "plain",
    glyph: "."
  },
  {
    light: { fill: "#EBC48C", text: "#86500F" },
    dark: { fill: "#7E5C26", text: "#EBC07E" },
    pattern: "dots",
    glyph: "#"
  },
  {
    light: { fill: "#86BDAA", text: "#1F6555" },
    dark: { fill: "#37725F", text: "#8ED2BC" },
    pattern: "lines",
    glyph: "="
  },
  {
    light: { fill: "#C9B5D6", text: "#5E3F77" },
    dark: { fill: "#614A74", text: "#CDB4DF" },
    pattern: "grid",
    glyph: "%"
  },
  {
    light: { fill: "#B9CBD3", text: "#3A5966" },
    dark: { fill: "#425F6B", text: "#B3CFDA" },
    pattern: "waves",
    glyph: "~"
  },
  {
    light: { fill: "#D3CDB0", text: "#5C5526" },
    dark: { fill: "#625C38", text: "#DAD2A2" },
    pattern: "rings",
    glyph: "o"
  }
]

const UNLISTED: Omit<PartyStyle, "party" | "slot" | "name"> = {
  light: { fill: "#D5D2C8", text: "#454D54" },
  dark: { fill: "#4A5156", text: "#BEC2C1" },
  pattern: "waves",
  glyph: "-"
}

/** The style of every party of a case, in case-file order. A seventh party shares the first colour again. */
export const partyStyles = (manifest: CaseManifest): ReadonlyArray<PartyStyle> =>
  manifest.parties.map((party, i) => ({
    party: party.actor,
    slot: i + 1,
    name: nameIn(party),
    ...SLOTS[i % SLOTS.length]!
  }))

/** The style of one party; a neutral grey for an actor that is no party of the map. */
export const partyStyle = (manifest: CaseManifest, party: ActorId): PartyStyle =>
  partyStyles(manifest).find((style) => style.party === party) ?? { party, slot: 0, name: party, ...UNLISTED }
