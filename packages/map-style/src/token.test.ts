import type { CaseManifest } from "@cordon/domain/case/manifest"
import { partyStyles } from "@cordon/view-model/party-style"
import { describe, expect, test } from "vitest"
import { type ColourBlindness, colourDistance, contrastRatio, rgbOf, simulated } from "./colour.ts"
import { themeCss, themeVariables } from "./theme-css.ts"
import { PARTY_COLOURS, palettes, partyColours, type Theme, type TokenName } from "./token.ts"

const themes: ReadonlyArray<Theme> = ["light", "dark"]

/** The table of design/design.md, "Tokens", row by row. */
const design: ReadonlyArray<readonly [TokenName, string, string]> = [
  ["bg", "F4F2EC", "121518"],
  ["surface", "FFFFFF", "1A1E22"],
  ["surface2", "FAF9F5", "20252A"],
  ["ink", "1D2226", "ECEAE4"],
  ["ink2", "454D54", "BEC2C1"],
  ["ink3", "626A71", "949B9D"],
  ["line", "DEDAD0", "2E3439"],
  ["strong", "BDB7A9", "485057"],
  ["chip", "F1EFE8", "262C31"],
  ["land", "EEEBE3", "171B1F"],
  ["noClaim", "E3E0D7", "262B2F"],
  ["dots", "8C8778", "6F777B"],
  ["dispute", "7B3A68", "E0A6D0"],
  ["disputeGround", "F5EAF2", "33242F"],
  ["front", "22272B", "F2EFE8"],
  ["outcome", "14181B", "FFFFFF"],
  ["water", "8FAFBF", "41606F"],
  ["link", "1F4E79", "8DB8E0"],
  ["focus", "1A5FB4", "7FB2F0"]
]

describe("tokens", () => {
  test.each(design)("%s has the colours of the design", (name, light, dark) => {
    expect(palettes.light.colours[name]).toBe(`#${light}`)
    expect(palettes.dark.colours[name]).toBe(`#${dark}`)
  })

  test("party colours are those that the view model names, so that web and terminal agree", () => {
    const parties = Array.from({ length: PARTY_COLOURS }, (_, i) => ({
      actor: `p${i}`,
      name: `P${i}`,
      names: {}
    }))
    const styles = partyStyles({ parties } as unknown as CaseManifest)
    for (const theme of themes) {
      expect(palettes[theme].parties).toEqual(styles.map((style) => style[theme]))
    }
  })

  test("a seventh party starts the colours again and an unlisted actor has its own", () => {
    expect(partyColours("light", 6)).toEqual(partyColours("light", 0))
    expect(partyColours("light", -1)).toEqual(palettes.light.unlisted)
  })

  test("the style sheet names every token once for each look", () => {
    const css = themeCss()
    for (const theme of themes) {
      for (const [name, value] of themeVariables(theme)) expect(css).toContain(`${name}:${value}`)
    }
    expect(themeVariables("light").map(([name]) => name)).toEqual(
      themeVariables("dark").map(([name]) => name)
    )
  })
})

describe("contrast", () => {
  const texts: ReadonlyArray<TokenName> = ["ink", "ink2", "ink3", "link"]
  const grounds: ReadonlyArray<TokenName> = ["bg", "surface", "surface2"]
  for (const theme of themes) {
    const { colours, parties } = palettes[theme]
    test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
      `${theme}: %s on %s is at least 4.5`,
      (text, ground) => expect(contrastRatio(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5)
    )
    test(`${theme}: dispute text on its ground is at least 4.5`, () => {
      expect(contrastRatio(colours.dispute, colours.disputeGround)).toBeGreaterThanOrEqual(4.5)
    })
    test.each(parties.map((party, order) => [order, party] as const))(
      `${theme}: the name and stripes of party %i are at least 4.5 on their halo and 3 on its fill`,
      (_, party) => {
        expect(contrastRatio(party.text, colours.halo)).toBeGreaterThanOrEqual(4.5)
        expect(contrastRatio(party.text, party.fill)).toBeGreaterThanOrEqual(3)
      }
    )
    test(`${theme}: names in ink on every party's fill are at least 4.5`, () => {
      for (const { fill } of parties) expect(contrastRatio(colours.ink, fill)).toBeGreaterThanOrEqual(4.5)
    })
  }
})

describe("colour blindness", () => {
  const kinds: ReadonlyArray<ColourBlindness> = ["protanopia", "deuteranopia", "tritanopia"]
  test.each(themes.flatMap((theme) => kinds.map((kind) => [theme, kind] as const)))(
    "%s: the first three party fills stay apart under %s",
    (theme, kind) => {
      const fills = palettes[theme].parties.slice(0, 3).map(({ fill }) => simulated(rgbOf(fill), kind))
      for (const [i, a] of fills.entries()) {
        for (const b of fills.slice(i + 1))
          expect(Math.round(colourDistance(a, b))).toBeGreaterThanOrEqual(12)
      }
    }
  )
})
