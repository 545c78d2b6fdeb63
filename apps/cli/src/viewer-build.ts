import { Effect } from "effect"
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { reasonOf } from "./data-store.ts"
import { type CommandFailed, couldNot } from "./failure.ts"
import { remark } from "./terminal-output.ts"

/** The checkout that this command runs from. */
export const checkout = join(import.meta.dirname, "../../..")

/** A part of the checkout that has to be built before it can run. */
interface Buildable {
  readonly name: string
  readonly folder: string
  readonly product: string
  readonly packages: ReadonlyArray<string>
  /** Script below the folder that builds it, with its arguments; `--outDir` and a folder are added. */
  readonly script: ReadonlyArray<string>
}

const viewer: Buildable = {
  name: "viewer",
  folder: "apps/web",
  product: "dist/index.html",
  packages: ["domain", "ledger", "reasoning", "protocol", "client", "view-model", "map-style"],
  script: ["node_modules/vite/bin/vite.js", "build", "--emptyOutDir"]
}

const terminal: Buildable = {
  name: "terminal UI",
  folder: "apps/tui",
  product: "dist/tui.js",
  packages: ["domain", "ledger", "view-model", "map-style"],
  script: ["build.ts"]
}

/** Short mark of the sources that answers are computed with, so that no cache outlives a change of the code. */
export const answerSources = (): string =>
  fingerprint({
    name: "API",
    folder: "apps/api",
    product: "",
    packages: ["domain", "geometry", "ledger", "reasoning", "protocol"],
    script: []
  }).slice(0, 8)

/** Mark of the sources that read case folders. */
export const readerSources = (): string =>
  fingerprint({ name: "reader", folder: "packages/ingest", product: "", packages: ["domain"], script: [] })

/** The folder with the built viewer; builds it when its sources changed since. Says so, because it takes seconds. */
export const builtViewer = (): Effect.Effect<string, CommandFailed> => built(viewer)

/** The bundled terminal UI; builds it when its sources changed since. */
export const builtTerminal = (): Effect.Effect<string, CommandFailed> =>
  Effect.map(built(terminal), (folder) => join(folder, "tui.js"))

const built = Effect.fn("built")(function* (part: Buildable) {
  const folder = join(checkout, part.folder)
  const dist = join(folder, "dist")
  const mark = join(dist, ".built-from")
  const sources = fingerprint(part)
  const current =
    existsSync(join(folder, part.product)) && existsSync(mark) && readFileSync(mark, "utf8") === sources
  if (!current) {
    yield* remark(`building the ${part.name} (first start, or its sources changed) ...`)
    const next = `${dist}.${process.pid}`
    yield* runBuild(part, folder, next)
    writeFileSync(join(next, ".built-from"), sources)
    yield* takeOver(next, dist)
  }
  return dist
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

const runBuild = (part: Buildable, folder: string, outDir: string): Effect.Effect<void, CommandFailed> =>
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
  })

const fingerprint = (part: Buildable): string => {
  const hash = createHash("sha256")
  const roots = [part.folder, ...part.packages.map((name) => `packages/${name}`)]
  for (const root of [...roots, "pnpm-lock.yaml"]) {
    for (const file of filesBelow(join(checkout, root))) {
      hash.update(file.slice(checkout.length)).update("\0").update(readFileSync(file)).update("\0")
    }
  }
  return hash.digest("hex")
}

const filesBelow = (path: string): ReadonlyArray<string> =>
  statSync(path).isDirectory()
    ? readdirSync(path, { withFileTypes: true })
        .filter(
          (entry) =>
            !/^(?:node_modules|test|dist(?:\.\d+)?)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)
        )
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => filesBelow(join(path, entry.name)))
    : [path]
