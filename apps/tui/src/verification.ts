import type { VerificationSummary } from "./client.ts"
import type { Verification } from "./ledger-screen.ts"

/** Verifies the chain when told to, one time after the other. */
export const createVerification = (ask: () => Promise<VerificationSummary>, changed: () => void) => {
  let state: Verification = { kind: "idle" }
  const set = (next: Verification): void => {
    state = next
    changed()
  }
  return {
    state: (): Verification => state,
    start: (): void => {
      if (state.kind === "running") return
      set({ kind: "running" })
      ask().then(
        (report) => set({ kind: "done", report }),
        (cause: unknown) =>
          set({ kind: "failed", reason: cause instanceof Error ? cause.message : String(cause) })
      )
    }
  }
}
