import type { ScreenCitation } from "@cordon/view-model/screen-citation"
import { words } from "./words.ts"

/**
 * The page rule of a printed screen: what is needed to cite it at the foot of every page, and the page's number.
 *
 * Gotcha: Chromium prints margin boxes; where a browser does not, the colophon at the end has the same.
 */
export const pageRule = ({ title, controls, record, address }: ScreenCitation): string =>
  `@page {
  size: A4 landscape;
  margin: 11mm 12mm 19mm;
  @bottom-left {
    content: ${cssString(`${title}; ${controls}\n${record}\n${address}`)};
    width: 88%;
    white-space: pre-line;
    overflow-wrap: anywhere;
    text-align: left;
    vertical-align: top;
    padding-top: 2.5mm;
    font: 6.8pt/9pt "IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif;
    color: #454d54;
  }
  @bottom-right {
    content: ${numbered(words.page)};
    vertical-align: top;
    padding-top: 2.5mm;
    font: 6.8pt/9pt "IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif;
    color: #454d54;
  }
}`

/** `{page}` and `{pages}` of a phrase as the counters of a style sheet. */
const numbered = (phrase: string): string =>
  phrase
    .split(/\{(pages?)\}/)
    .map((piece, at) => (at % 2 === 0 ? cssString(piece) : `counter(${piece})`))
    .join(" ")

/** A text as a string of a style sheet. */
export const cssString = (text: string): string =>
  `"${text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("<", "\\3c ")
    .replaceAll("\n", "\\a ")}"`
