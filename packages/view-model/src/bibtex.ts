import type { Reference, ReferenceDate } from "./reference.ts"

/**
 * A reference as an entry of a BibTeX file, in UTF-8.
 *
 * Shape: `@misc`, which every style has; the fields that biblatex reads besides (`date`, `url`, `version`) are passed over by
 * classic styles. Names are in double braces, so that they are not taken apart.
 * Gotcha: letters of any script stay as they are, for biber, XeTeX and LuaTeX; only the specials of TeX are escaped.
 * Source: O. Patashnik, BibTeXing (1988); biblatex manual, 2.2.
 */
export const bibtexEntry = (reference: Reference): string => {
  const { title, author, publisher, issued, URL: url, version, archive, archive_location, note } = reference
  const [year, month] = issued?.["date-parts"][0] ?? []
  const fields: ReadonlyArray<readonly [string, string | undefined]> = [
    ["author", author.map(({ literal }) => `{${escapeTex(literal)}}`).join(" and ")],
    ["title", `{${escapeTex(title)}}`],
    ["year", year === undefined ? undefined : String(year)],
    ["month", month === undefined ? undefined : MONTHS[month - 1]],
    ["date", issued === undefined ? undefined : edtfDate(issued)],
    ["publisher", publisher === undefined ? undefined : escapeTex(publisher)],
    ["version", version === undefined ? undefined : escapeTex(version)],
    ["url", url === undefined ? undefined : bracelessUrl(url)],
    [
      "howpublished",
      archive === undefined ? undefined : escapeTex([archive, archive_location].filter(Boolean).join(", "))
    ],
    ["note", escapeTex(note)]
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [name === "month" ? `  month = ${value}` : `  ${name} = {${value}}`]
  )
  return `@misc{${keyOf(reference.id)},\n${lines.join(",\n")}\n}\n`
}

/** Text with the specials of TeX escaped; everything else, Arabic too, as it is. */
export const escapeTex = (text: string): string =>
  text.replace(/[\\{}$&#%_~^]/g, (special) => SPECIALS[special] ?? special).replace(/\s+/g, " ")

const SPECIALS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}"
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

/** An address is read word for word by `\url`; only what would end the field is put in its other spelling. */
const bracelessUrl = (url: string): string =>
  url.replace(
    /[{}\\\s]/g,
    (special) => `%${special.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
  )

const keyOf = (id: string): string => id.replace(/[^A-Za-z0-9:._-]/g, "-")

const two = (part: number, i: number): string => String(part).padStart(i === 0 ? 4 : 2, "0")

const edtfDate = (issued: ReferenceDate): string =>
  issued["date-parts"]
    .map((parts) => `${parts.map(two).join("-")}${issued.circa === true ? "~" : ""}`)
    .join("/")
