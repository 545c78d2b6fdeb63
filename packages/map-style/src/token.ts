/** The two looks of the screen. */
export type Theme = "light" | "dark"

/** Names of the colours that are not a party's. */
export type TokenName =
  | "bg"
  | "surface"
  | "surface2"
  | "ink"
  | "ink2"
  | "ink3"
  | "line"
  | "strong"
  | "chip"
  | "land"
  | "noClaim"
  | "dots"
  | "dispute"
  | "disputeGround"
  | "front"
  | "outcome"
  | "water"
  | "link"
  | "focus"
  | "road"
  | "roadCasing"
  | "hairline"
  | "halo"
  | "flow"
  | "borneOut"
  | "refuted"

/** The fill of a party's ground, and its colour as text, stripe or outline. */
export interface PartyColours {
  readonly fill: string
  readonly text: string
}

/** One look: colours by name, and the parties' in case-file order. */
export interface Palette {
  readonly colours: Readonly<Record<TokenName, string>>
  readonly parties: ReadonlyArray<PartyColours>
  /** An actor on the ground that the case lists as no party. */
  readonly unlisted: PartyColours
}

/**
 * The colours of the screen, by theme.
 *
 * Shape: `#RRGGBB`. Parties take the three colours of the design in case-file order; further ones take the
 * fourth to sixth, and a case with more than six parties starts again, told apart by label and pattern.
 * Source: design/design.md, "Tokens".
 */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    colours: {
      bg: "#F4F2EC",
      surface: "#FFFFFF",
      surface2: "#FAF9F5",
      ink: "#1D2226",
      ink2: "#454D54",
      ink3: "#626A71",
      line: "#DEDAD0",
      strong: "#BDB7A9",
      chip: "#F1EFE8",
      land: "#EEEBE3",
      noClaim: "#E3E0D7",
      dots: "#8C8778",
      dispute: "#7B3A68",
      disputeGround: "#F5EAF2",
      front: "#22272B",
      outcome: "#14181B",
      water: "#8FAFBF",
      link: "#1F4E79",
      focus: "#1A5FB4",
      road: "#FFFFFF",
      roadCasing: "#C9C3B4",
      hairline: "#FFFFFF",
      halo: "#FFFFFF",
      flow: "#4A3A52",
      borneOut: "#2F6F73",
      refuted: "#A2671A"
    },
    parties: [
      { fill: "#B3C0DC", text: "#33507F" },
      { fill: "#EBC48C", text: "#86500F" },
      { fill: "#86BDAA", text: "#1F6555" },
      { fill: "#C9B5D6", text: "#5E3F77" },
      { fill: "#B9CBD3", text: "#3A5966" },
      { fill: "#D3CDB0", text: "#5C5526" }
    ],
    unlisted: { fill: "#D5D2C8", text: "#454D54" }
  },
  dark: {
    colours: {
      bg: "#121518",
      surface: "#1A1E22",
      surface2: "#20252A",
      ink: "#ECEAE4",
      ink2: "#BEC2C1",
      ink3: "#949B9D",
      line: "#2E3439",
      strong: "#485057",
      chip: "#262C31",
      land: "#171B1F",
      noClaim: "#262B2F",
      dots: "#6F777B",
      dispute: "#E0A6D0",
      disputeGround: "#33242F",
      front: "#F2EFE8",
      outcome: "#FFFFFF",
      water: "#41606F",
      link: "#8DB8E0",
      focus: "#7FB2F0",
      road: "#3A4147",
      roadCasing: "#0F1214",
      hairline: "#14181B",
      halo: "#14181B",
      flow: "#E4D9EA",
      borneOut: "#6DB3B7",
      refuted: "#D9A15A"
    },
    parties: [
      { fill: "#485C88", text: "#AFC1E8" },
      { fill: "#7E5C26", text: "#EBC07E" },
      { fill: "#37725F", text: "#8ED2BC" },
      { fill: "#614A74", text: "#CDB4DF" },
      { fill: "#425F6B", text: "#B3CFDA" },
      { fill: "#625C38", text: "#DAD2A2" }
    ],
    unlisted: { fill: "#4A5156", text: "#BEC2C1" }
  }
}

/** The colours of the party that stands at this place in the case file, from 0; of an unlisted actor below 0. */
export const partyColours = (theme: Theme, order: number): PartyColours => {
  const { parties, unlisted } = palettes[theme]
  return order < 0 ? unlisted : parties[order % parties.length]!
}

/** How many parties can be told apart by colour alone. */
export const PARTY_COLOURS = palettes.light.parties.length
