import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { trustedDecoder } from "@cordon/domain/trusted-decode"
import { bodyText } from "@cordon/ledger/chain"
import { describe, expect, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { entryBody } from "./entry-body.ts"

const checked = Schema.decodeUnknownSync(EntryBody)
const trusted = trustedDecoder(EntryBody)

describe("decoding what the program wrote itself", () => {
  it.prop(
    "gives what decoding with all checks gives, and the same text again",
    [entryBody],
    ([body]) => {
      const text = Result.getOrThrow(bodyText(body))
      const read = trusted(JSON.parse(text))
      expect(read).toEqual(checked(JSON.parse(text)))
      expect(bodyText(read)).toEqual(Result.succeed(text))
    },
    { arbitrary: { runs: 500, seed: 2016 } }
  )
})
