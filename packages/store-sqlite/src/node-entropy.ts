import { Salt } from "@cordon/ledger/entry"
import { LedgerEntropy } from "@cordon/ledger/entropy"
import { Effect, Layer } from "effect"
import { randomBytes } from "node:crypto"

/** Salts from the operating system's cryptographic random source. */
export const nodeEntropy: Layer.Layer<LedgerEntropy> = Layer.succeed(LedgerEntropy, {
  salt: () => Effect.sync(() => Salt.make(randomBytes(16).toString("hex"))),
  salts: (count) => Effect.sync(() => randomBytes(16 * count).toString("hex"))
})
