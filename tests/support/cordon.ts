import { rmSync } from "node:fs"
import { afterAll } from "vitest"
import { scratchFolder } from "./run-cordon.ts"

export { cordon, type Run, startCordon } from "./run-cordon.ts"

const made: Array<string> = []

/** A new empty directory that is removed after the file's tests. */
export const scratch = (): string => {
  const folder = scratchFolder()
  made.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})
