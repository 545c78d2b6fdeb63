import { counted, formatNumber } from "@cordon/view-model/format"
import type { Session } from "@cordon/view-model/session"
import type { VerificationSummary } from "./client.ts"
import { block, type Line, line, span, wrapped } from "./line.ts"

/** How far the verification of the chain has come. */
export type Verification =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly report: VerificationSummary }
  | { readonly kind: "failed"; readonly reason: string }

/** The head of the chain, what the record holds, and whether it verifies. */
export const ledgerScreen = (
  session: Session,
  verification: Verification,
  width: number,
  height: number
): ReadonlyArray<Line> => {
  const { head, record } = session.index.bundle
  const row = (name: string, value: string) => line(span(`   ${name.padEnd(16)}`, { role: "dim" }), value)
  return block(
    [
      line(
        span(" Ledger", { bold: true }),
        span("   append-only; every entry carries the hash of the one before", { role: "dim" })
      ),
      line(),
      row("entries", formatNumber(head.sequence)),
      row("head", head.hash),
      row(
        "claims",
        `${formatNumber(record.claims.length)}, ${formatNumber(record.withdrawn.length)} withdrawn`
      ),
      row("sources", formatNumber(record.sources.length)),
      row("places", formatNumber(record.places.length)),
      row("actors", formatNumber(record.actors.length)),
      row("assessments", formatNumber(record.assessments.length)),
      row("outcomes", formatNumber(record.outcomes.length)),
      row("redactions", formatNumber(record.redactions.length)),
      row("withheld", `${formatNumber(record.withheld.length)} from this copy`),
      line(),
      ...verificationLines(verification, width),
      line(),
      ...[
        ...record.withdrawn.map((gone) => `Claim ${gone.id} was withdrawn: ${gone.reason}`),
        ...record.redactions.map((gone) => `The content of entry ${gone.target} was removed: ${gone.reason}`)
      ].flatMap((text) => wrapped(text, width - 6).map((words) => line(`   ${words}`)))
    ],
    width,
    height
  )
}

const verificationLines = (verification: Verification, width: number): ReadonlyArray<Line> => {
  switch (verification.kind) {
    case "idle":
      return [line(span("   ⏎ verifies the whole chain", { role: "dim" }))]
    case "running":
      return [line("   Verifying every entry …")]
    case "failed":
      return wrapped(`It could not be verified: ${verification.reason} ⏎ tries again.`, width - 6).map(
        (words) => line(`   ${words}`)
      )
    case "done": {
      const { entries, redacted, problems } = verification.report
      if (problems.length === 0) {
        return [
          line(
            span("   Verified: ", { bold: true }),
            `${counted(entries, "entry", "entries")} recomputed, ${counted(redacted, "redaction")}; every hash matches.`
          )
        ]
      }
      return [
        line(
          span("   It does not verify: ", { bold: true, role: "dispute" }),
          counted(problems.length, "problem")
        ),
        ...problems
          .slice(0, 20)
          .map((problem) =>
            line(
              `   entry ${problem.sequence}: ${problem.kind}; expected ${problem.expected}, found ${problem.found}`
            )
          )
      ]
    }
  }
}
