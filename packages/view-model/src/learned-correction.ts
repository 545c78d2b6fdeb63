import type { ClaimId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { timePointSpan } from "@cordon/ledger/controls"
import type { FigureChange, SituationDiff } from "@cordon/ledger/diff"
import { formatInstant } from "@cordon/domain/time/instant"
import { formatAmountWithUnit } from "./format.ts"
import { formatDay } from "./format-time.ts"
import { vocabulary } from "./language.ts"
import type { LearnedBetween } from "./learned-words.ts"
import { figureName, sourceShortName } from "./names.ts"

/** What was corrected, said in sentences. */
export const words = vocabulary("view-model/learned-correction", {
  corrected: (claim: string, instant: string, version: number) =>
    `Claim ${claim} was corrected in the ledger on ${instant} (version ${version}).`,
  withdrawn: (claim: string, instant: string, reason: string) =>
    `Claim ${claim} was withdrawn from the record on ${instant}: ${reason}`,
  revised: (figure: string, source: string, before: string, after: string) =>
    `${figure}: ${source} had given ${before} and has since given ${after}.`,
  gave: (amount: string, day: string) => `${amount} (${day})`
})

/** A word that was replaced or taken back in between. */
export interface LearnedCorrection {
  readonly key: string
  /** `revised`: its own origin said otherwise since; `corrected`, `withdrawn`: by the editors, in the ledger. */
  readonly kind: "revised" | "corrected" | "withdrawn"
  readonly sentence: string
  readonly claims: ReadonlyArray<ClaimId>
}

/**
 * What was corrected between the ends of two days: figures whose origin has since given another, and claims that the
 * ledger corrected or withdrew.
 *
 * Gotcha: the ledger's own corrections go by its clock, `recordedAt`, since a withdrawal is published nowhere else.
 */
export const learnedCorrections = (
  { figures }: Pick<SituationDiff, "figures">,
  { from, to }: LearnedBetween,
  index: CaseIndex
): ReadonlyArray<LearnedCorrection> => {
  const [after, until] = [from, to].map((day) => timePointSpan(day, index.clock).to) as [number, number]
  const inBetween = ({ recordedAt }: { readonly recordedAt: number }) =>
    recordedAt >= after && recordedAt < until
  const { claims, withdrawn } = index.bundle.record
  return [
    ...figures.flatMap((change) => revisions(change, index)),
    ...claims.flatMap(
      (recorded): ReadonlyArray<LearnedCorrection> =>
        recorded.version > 1 && inBetween(recorded)
          ? [
              {
                key: `corrected ${recorded.claim.id}`,
                kind: "corrected",
                sentence: words.corrected(
                  recorded.claim.id,
                  formatInstant(recorded.recordedAt),
                  recorded.version
                ),
                claims: [recorded.claim.id]
              }
            ]
          : []
    ),
    ...withdrawn.flatMap(
      (gone): ReadonlyArray<LearnedCorrection> =>
        inBetween(gone)
          ? [
              {
                key: `withdrawn ${gone.id}`,
                kind: "withdrawn",
                sentence: words.withdrawn(
                  gone.id,
                  formatInstant(gone.recordedAt),
                  gone.reason.replace(/[^.!?]$/, "$&.")
                ),
                claims: [gone.id]
              }
            ]
          : []
    )
  ]
}

const revisions = (
  { figure, before, after }: FigureChange,
  index: CaseIndex
): ReadonlyArray<LearnedCorrection> =>
  before.lines.flatMap((line): ReadonlyArray<LearnedCorrection> => {
    if (line.standing !== "live") return []
    const now = after.lines.find(({ claim }) => claim === line.claim)
    if (now?.standing !== "superseded") return []
    const next = after.lines.find(
      ({ standing, witness, basis, said }) =>
        standing === "live" &&
        witness === line.witness &&
        basis === line.basis &&
        (said ?? "") >= (line.said ?? "")
    )
    if (next === undefined) return []
    const gave = ({ amount, said }: typeof line) =>
      said === undefined
        ? formatAmountWithUnit(amount)
        : words.gave(formatAmountWithUnit(amount), formatDay(said))
    return [
      {
        key: `revised ${figure} ${line.claim}`,
        kind: "revised",
        sentence: words.revised(
          figureName(index, figure),
          sourceShortName(index, line.witness),
          gave(line),
          gave(next)
        ),
        claims: [line.claim, next.claim]
      }
    ]
  })
