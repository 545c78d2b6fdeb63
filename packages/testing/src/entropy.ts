import { Salt } from "@cordon/ledger/entry"
import { LedgerEntropy } from "@cordon/ledger/entropy"
import { Effect, Layer } from "effect"

/**
 * Salts that are the same on every run: `seed` and a running number.
 * Gotcha: for tests only; such salts hide nothing.
 */
export const countedEntropy = (seed = 0): Layer.Layer<LedgerEntropy> =>
  Layer.sync(LedgerEntropy, () => {
    let given = 0
    const next = (): string => {
      given += 1
      return hex(seed) + hex(given)
    }
    return {
      salt: () => Effect.sync(() => Salt.make(next())),
      salts: (count) => Effect.sync(() => Array.from({ length: count }, next).join(""))
    }
  })

const hex = (n: number): string => n.toString(16).padStart(16, "0")
