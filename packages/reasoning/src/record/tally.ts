import { Verdict } from "@cordon/domain/assessment/outcome"
import { jeffreysInterval } from "./jeffreys.ts"
import { MINIMUM_SCORED, type Tally } from "./track-record-schema.ts"

/** The verdicts, best first, as a record lists them. */
export const verdicts: ReadonlyArray<Verdict> = Verdict.literals

/** Counts verdicts; the share counts `partly` as a half and leaves `unresolvable` out. */
export const tallyOf = (found: ReadonlyArray<Verdict>): Tally => {
  const count = (verdict: Verdict) => found.filter((one) => one === verdict).length
  const counts = {
    borneOut: count("borneOut"),
    partly: count("partly"),
    refuted: count("refuted"),
    unresolvable: count("unresolvable")
  }
  const scored = counts.borneOut + counts.partly + counts.refuted
  return {
    counts,
    scored,
    ...(scored === 0 ? {} : { share: jeffreysInterval(counts.borneOut + counts.partly / 2, scored) }),
    tooFew: scored < MINIMUM_SCORED
  }
}
