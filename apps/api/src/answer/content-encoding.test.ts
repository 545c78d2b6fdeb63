import { expect, it } from "vitest"
import { chooseEncoding } from "./content-encoding.ts"

it.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br", "br"],
  ["gzip", "gzip"],
  ["GZIP", "gzip"],
  ["br;q=0.5, gzip", "gzip"],
  ["br;q=0, gzip;q=0", "identity"],
  ["*", "br"],
  ["*;q=0.5, br;q=0", "gzip"],
  ["identity", "identity"],
  ["identity;q=1, gzip;q=0.5", "identity"],
  ["gzip;q=nonsense", "identity"],
  ["zstd", "identity"]
])("for %j is %s", (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding)
})
