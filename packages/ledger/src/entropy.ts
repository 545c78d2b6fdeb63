import { Context, type Effect } from "effect"
import type { Salt } from "./entry.ts"

/**
 * Where the salts of commitments come from.
 * Gotcha: outside tests it must be a cryptographic source, or redacted content could be guessed back.
 */
export class LedgerEntropy extends Context.Service<
  LedgerEntropy,
  {
    /** A salt that was never given before. */
    salt(): Effect.Effect<Salt>

    /** Many such salts in one text, one behind the other. */
    salts(count: number): Effect.Effect<string>
  }
>()("@cordon/ledger/LedgerEntropy") {}
