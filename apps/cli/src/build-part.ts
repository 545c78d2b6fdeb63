import { Effect } from "effect"
import { spawn } from "node:child_process"
import { renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type BuiltPart, checkout, command, isCurrent, MARK, markOf, terminal, viewer } from "./built-part.ts"
import { reasonOf } from "./data-store.ts"
import { type CommandFailed, couldNot } from "./failure.ts"
import { remark } from "./terminal-output.ts"

/** Short mark of the sources that answers are computed with, so that no cache outlives a change of the code. */
export const answerSources = (): string =>
  markOf({
    folder: "apps/api",
    packages: ["domain", "geometry", "ledger", "reasoning", "protocol", "interop"]
  }).slice(0, 8)

/** Mark of the sources that read case folders. */
export const readerSources = (): string => markOf({ folder: "packages/ingest", packages: ["domain"] })

/** The folder with the built viewer; builds it when its sources changed since. Says so, because it takes seconds. */
export const builtViewer = (): Effect.Effect<string, CommandFailed> => built(viewer)

/** The bundled terminal UI; builds it when its sources changed since. */
export const builtTerminal = (): Effect.Effect<string, CommandFailed> =>
  Effect.map(built(terminal), (folder) => join(folder, "tui.js"))

/**
 * Bundles the command for its next start, where it was started by `launch.js` and its sources changed since.
 * Whatever fails is left as it was.
 */
export const bundledForNextTime: Effect.Effect<void> = Effect.suspend(() =>
  process.argv[1]?.endsWith("launch.js") !== true || isCurrent(command)
    ? Effect.void
    : Effect.ignore(build(command))
)

const built = Effect.fn("built")(function* (part: BuiltPart) {
  if (!isCurrent(part)) {
    yield* remark(`building the ${part.name} (first start, or its sources changed) ...`)
    yield* build(part)
  }
  return join(checkout, part.folder, "dist")
})

const build = Effect.fnUntraced(function* (part: BuiltPart) {
  const folder = join(checkout, part.folder)
  const dist = join(folder, "dist")
  const sources = markOf(part)
  const next = `${dist}.${process.pid}`
  yield* runBuild(part, folder, next)
  writeFileSync(join(next, MARK), sources)
  yield* takeOver(next, dist)
})

/** Puts a finished build in place of the old one, so that nobody ever reads half of one. */
const takeOver = (next: string, dist: string): Effect.Effect<void, CommandFailed> =>
  Effect.try({
    try: () => {
      rmSync(dist, { recursive: true, force: true })
      renameSync(next, dist)
    },
    catch: (cause) => couldNot(`${dist} cannot be replaced: ${reasonOf(cause)}`)
  })

const runBuild = (part: BuiltPart, folder: string, outDir: string): Effect.Effect<void, CommandFailed> =>
  Effect.callback((resume) => {
    const lines: Array<string> = []
    const [script = "", ...args] = part.script
    const child = spawn(process.execPath, [join(folder, script), ...args, "--outDir", outDir], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"]
    })
    child.stdout.on("data", (text) => lines.push(String(text)))
    child.stderr.on("data", (text) => lines.push(String(text)))
    child.on("error", (cause) =>
      resume(Effect.fail(couldNot(`the ${part.name} cannot be built: ${reasonOf(cause)}`)))
    )
    child.on("close", (code) =>
      resume(
        code === 0
          ? Effect.void
          : Effect.fail(
              couldNot(
                `the ${part.name} cannot be built:\n${lines.join("").trim().split("\n").slice(-20).join("\n")}`
              )
            )
      )
    )
    return Effect.sync(() => {
      child.kill()
      rmSync(outDir, { recursive: true, force: true })
    })
  })
