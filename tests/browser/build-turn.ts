import { createHash } from "node:crypto"
import { mkdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { checkout } from "../support/case-folder.ts"

const lock = join(
  tmpdir(),
  `cordon-build-${createHash("sha256").update(checkout).digest("hex").slice(0, 12)}`
)

/** A turn longer than this was left by a run that was killed. Unit: milliseconds. */
const FORGOTTEN = 120_000

/**
 * Runs work that may build the viewer, one process at a time: test files run side by side, and two builds into
 * one folder would take each other's files away.
 */
export const inTurn = async <A>(work: () => Promise<A>): Promise<A> => {
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
      if (since !== undefined && Date.now() - since > FORGOTTEN)
        rmSync(lock, { recursive: true, force: true })
      await pause(200)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
