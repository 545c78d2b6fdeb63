import { pictureName, screens } from "../browser/screens.ts"

/** What each look of a screen is called in the documentation, with the folder of its pictures. */
const columns = [
  ["Light", "light"],
  ["Dark", "dark"],
  ["Arabic", "arabic"],
  ["Phone", "phone"]
] as const

/** The pages of the design that the screens were made after. */
const designs = [
  ["situation", "Situation"],
  ["dark", "Situation, dark"],
  ["figure", "A figure"],
  ["source", "A source"],
  ["phone", "Phone"],
  ["terminal", "Terminal"]
] as const

/** The page of all screens, each as it looks in light, dark, Arabic and on a phone, beside the design. */
export const screensPage = (): string =>
  [
    "# Every screen",
    "",
    "East Aleppo on 4 December 2016, as known that day, in light, dark, Arabic and on a phone.",
    "The pictures are made by the tests that look at every screen:",
    "`CORDON_SCREENSHOTS=1 npx --yes pnpm@12 test every-screen arabic`.",
    "",
    ...screens.flatMap(([name]) => [
      `## ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      "",
      `| ${columns.map(([title]) => title).join(" | ")} |`,
      `|${columns.map(() => "---").join("|")}|`,
      `| ${columns.map(([title, look]) => `![${name}, ${title}](screens/${look}/${pictureName(name)})`).join(" | ")} |`,
      ""
    ]),
    "## The design",
    "",
    `| ${designs.map(([, title]) => title).join(" | ")} |`,
    `|${designs.map(() => "---").join("|")}|`,
    `| ${designs.map(([file, title]) => `![${title} in the design](design/${file}.png)`).join(" | ")} |`,
    ""
  ].join("\n")
