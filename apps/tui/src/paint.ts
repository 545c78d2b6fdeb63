import { palettes } from "@cordon/map-style/token"

/** What a piece of text is, from which its colour follows. */
export type Role =
  | "plain"
  | "dim"
  | "faint"
  | "rule"
  | "link"
  | "dispute"
  | "contested"
  | "front"
  | { readonly party: number }

/** How a piece of text looks. */
export interface Style {
  readonly role?: Role
  readonly bold?: boolean
  readonly inverse?: boolean
  readonly underline?: boolean
  /** On the ground of the selected row. */
  readonly selected?: boolean
}

/** Colours that a terminal can show: none, 16, 256 or all. */
export type Depth = 0 | 4 | 8 | 24

/** How a terminal is painted on. */
export interface Look {
  readonly depth: Depth
  readonly theme: "dark" | "light"
}

/**
 * Reads the look from the environment: `NO_COLOR` (any text but none) turns colours off, `COLORTERM` and `TERM` say
 * how many there are, `COLORFGBG` or `CORDON_THEME` whether the ground is light.
 *
 * Source: no-color.org.
 */
export const lookOf = (env: Readonly<Record<string, string | undefined>>): Look => {
  const ground = env["COLORFGBG"]?.split(";").at(-1)
  const theme = env["CORDON_THEME"] ?? (ground === "7" || ground === "15" ? "light" : "dark")
  return { depth: depthOf(env), theme: theme === "light" ? "light" : "dark" }
}

const depthOf = (env: Readonly<Record<string, string | undefined>>): Depth => {
  if ((env["NO_COLOR"] ?? "") !== "") return 0
  if (/truecolor|24bit/i.test(env["COLORTERM"] ?? "")) return 24
  const term = env["TERM"] ?? ""
  return term.endsWith("-direct") ? 24 : /256/.test(term) ? 8 : term === "" || term === "dumb" ? 0 : 4
}

/** A text with the escape codes of its style, ended so that nothing runs on. */
export const painted = (text: string, style: Style, look: Look): string => {
  if (text === "") return ""
  const codes = codesOf(style, look)
  return codes === "" ? text : `\u001b[${codes}m${text}\u001b[0m`
}

const remembered = new Map<string, string>()

const codesOf = (style: Style, look: Look): string => {
  const { role = "plain" } = style
  const key = `${look.depth}${look.theme}${typeof role === "string" ? role : role.party}${style.bold === true}${style.inverse === true}${style.underline === true}${style.selected === true}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const colour = colourOf(role, look)
  const codes = [
    style.bold === true ? "1" : undefined,
    style.underline === true ? "4" : undefined,
    style.inverse === true ? "7" : undefined,
    colour === undefined || look.depth === 0 ? undefined : foreground(colour, look.depth),
    // Without colours the faint parts are told apart by intensity, which is none.
    look.depth === 0 && (role === "dim" || role === "faint" || role === "rule") ? "2" : undefined,
    style.selected === true && look.depth >= 8 ? ground(look) : undefined
  ].filter((code) => code !== undefined)
  const joined = codes.join(";")
  remembered.set(key, joined)
  return joined
}

const DARK = {
  plain: undefined,
  dim: "#8F979A",
  faint: "#5A6165",
  rule: "#3B4248",
  link: "#9CC7EE",
  dispute: "#E0A6D0",
  contested: "#C9C3B6",
  front: "#ECEAE4"
} as const
const LIGHT = {
  plain: undefined,
  dim: "#626A71",
  faint: "#8C8778",
  rule: "#BDB7A9",
  link: "#1F4E79",
  dispute: "#7B3A68",
  contested: "#6B6455",
  front: "#22272B"
} as const

/** Party colours that carry thin dots on black; further parties take the text colours of the screen. */
const DARK_PARTIES = ["#8FA8DD", "#E5AE5F", "#6FC4AB"] as const

const colourOf = (role: Role, { theme }: Look): string | undefined => {
  if (typeof role === "string") return (theme === "dark" ? DARK : LIGHT)[role]
  const { parties, unlisted } = palettes[theme]
  if (role.party < 0) return unlisted.text
  const slot = role.party % parties.length
  return (theme === "dark" ? DARK_PARTIES[slot] : undefined) ?? parties[slot]?.text
}

const ground = ({ depth, theme }: Look): string => {
  const [r, g, b] = rgb(theme === "dark" ? "#2A3137" : "#E6E2D8")
  return depth === 24 ? `48;2;${r};${g};${b}` : `48;5;${nearest256(r, g, b)}`
}

const foreground = (hex: string, depth: Depth): string => {
  const [r, g, b] = rgb(hex)
  if (depth === 24) return `38;2;${r};${g};${b}`
  return depth === 8 ? `38;5;${nearest256(r, g, b)}` : String(nearest16(r, g, b))
}

const rgb = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16)
]

const STEPS = [0, 95, 135, 175, 215, 255] as const

/** The nearest colour of the 6×6×6 cube or the grey ramp. */
const nearest256 = (r: number, g: number, b: number): number => {
  const step = (value: number) =>
    STEPS.reduce<number>(
      (best, candidate, i) => (Math.abs(candidate - value) < Math.abs(STEPS[best]! - value) ? i : best),
      0
    )
  const [i, j, k] = [step(r), step(g), step(b)]
  const grey = Math.min(23, Math.max(0, Math.round(((r + g + b) / 3 - 8) / 10)))
  const level = 8 + grey * 10
  const far = (x: number, y: number, z: number) => (x - r) ** 2 + (y - g) ** 2 + (z - b) ** 2
  return far(level, level, level) < far(STEPS[i]!, STEPS[j]!, STEPS[k]!)
    ? 232 + grey
    : 16 + 36 * i + 6 * j + k
}

/** The nearest of the eight basic colours, bright when the colour is. */
const nearest16 = (r: number, g: number, b: number): number => {
  const most = Math.max(r, g, b)
  if (most - Math.min(r, g, b) < 32) return most > 160 ? 37 : 90
  const half = (most + Math.min(r, g, b)) / 2
  return 30 + (r > half ? 1 : 0) + (g > half ? 2 : 0) + (b > half ? 4 : 0)
}
