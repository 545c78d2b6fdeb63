import { expect, it } from "vitest"
import { chooseMediaType, GEOJSON, HTML, JSON_SCHEMA, JSON_TYPE, OPENAPI } from "./media-type.ts"

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"

it.each([
  [undefined, undefined, GEOJSON],
  [undefined, "*/*", GEOJSON],
  [undefined, BROWSER, HTML],
  [undefined, "application/geo+json, application/json", GEOJSON],
  [undefined, "application/json", GEOJSON],
  [undefined, "text/*", HTML],
  [undefined, "text/html;q=0.5, application/geo+json", GEOJSON],
  [undefined, "text/html, application/geo+json;q=0.5", HTML],
  [undefined, "TEXT/HTML", HTML],
  [undefined, "*/*, text/html;q=0", GEOJSON],
  [undefined, "image/png", GEOJSON],
  [undefined, "text/html;q=nonsense", GEOJSON],
  [undefined, "", GEOJSON],
  ["json", BROWSER, GEOJSON],
  ["html", "application/geo+json", HTML]
] as const)("f %s and Accept %j choose %s of features", (format, accept, type) => {
  expect(chooseMediaType([GEOJSON], format, accept)).toBe(type)
})

it("a type that is one of several is taken where it is named", () => {
  expect(chooseMediaType([JSON_SCHEMA, JSON_TYPE], undefined, JSON_TYPE)).toBe(JSON_TYPE)
  expect(chooseMediaType([OPENAPI, JSON_TYPE], undefined, OPENAPI)).toBe(OPENAPI)
  expect(chooseMediaType([OPENAPI, JSON_TYPE], undefined, "application/json")).toBe(JSON_TYPE)
})
