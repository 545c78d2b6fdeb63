import { PARTY_COLOURS, palettes, type Theme } from "./token.ts"

/**
 * The tokens of a theme as CSS custom properties: `--ink2`, `--party0-fill`, `--party0-text`.
 *
 * Shape: name and value pairs, in token order.
 */
export const themeVariables = (theme: Theme): ReadonlyArray<readonly [string, string]> => [
  ...Object.entries(palettes[theme].colours).map(([name, value]) => [`--${name}`, value] as const),
  ...palettes[theme].parties
    .slice(0, PARTY_COLOURS)
    .flatMap(({ fill, text }, order) => [
      [`--party${order}-fill`, fill] as const,
      [`--party${order}-text`, text] as const
    ])
]

/**
 * One style sheet with both looks: light by default, dark when the system asks for it, either when the
 * root element's `data-theme` says so.
 */
export const themeCss = (): string => {
  const block = (selector: string, theme: Theme) =>
    `${selector}{color-scheme:${theme};${themeVariables(theme)
      .map(([name, value]) => `${name}:${value}`)
      .join(";")}}`
  return [
    block(":root", "light"),
    `@media (prefers-color-scheme:dark){${block(':root:not([data-theme="light"])', "dark")}}`,
    block(':root[data-theme="dark"]', "dark"),
    `@media print{${block(":root:root", "light")}}`
  ].join("\n")
}
