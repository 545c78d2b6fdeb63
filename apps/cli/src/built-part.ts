import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

/** The checkout that this command runs from. */
export const checkout = join(import.meta.dirname, "../../..")

/** A part of the checkout that is built before it runs, and the packages whose sources it is built from. */
export interface BuiltPart {
  readonly name: string
  readonly folder: string
  /** The file below the folder that runs or is served. */
  readonly product: string
  readonly packages: ReadonlyArray<string>
  /** Script below the folder that builds it, with its arguments; `--outDir` and a folder are added. */
  readonly script: ReadonlyArray<string>
}

/** The web viewer. */
export const viewer: BuiltPart = {
  name: "viewer",
  folder: "apps/web",
  product: "dist/index.html",
  packages: ["domain", "ledger", "reasoning", "protocol", "client", "view-model", "map-style"],
  script: ["node_modules/vite/bin/vite.js", "build", "--emptyOutDir"]
}

/** The terminal UI. */
export const terminal: BuiltPart = {
  name: "terminal UI",
  folder: "apps/tui",
  product: "dist/tui.js",
  packages: ["domain", "ledger", "view-model", "map-style"],
  script: ["build.ts"]
}

/** The command itself, but for the terminal UI. Runs from its sources as well, only slower to start. */
export const command: BuiltPart = {
  name: "command",
  folder: "apps/cli",
  product: "dist/main.js",
  packages: [
    "../apps/api",
    "domain",
    "geometry",
    "ledger",
    "reasoning",
    "protocol",
    "client",
    "view-model",
    "ingest",
    "interop",
    "store-sqlite"
  ],
  script: ["build.ts"]
}

/** The file below a build that names what it was built from. */
export const MARK = ".built-from"

/** Whether a part has been built from the sources as they are. */
export const isCurrent = (part: BuiltPart): boolean => {
  const mark = join(checkout, part.folder, "dist", MARK)
  return (
    existsSync(join(checkout, part.folder, part.product)) &&
    existsSync(mark) &&
    readFileSync(mark, "utf8") === markOf(part)
  )
}

/**
 * Mark of what a part is built from: its own sources, those of its packages, the lockfile, where it all lies.
 *
 * A file counts with its size and the time it was last written, so that no start has to read all sources.
 */
export const markOf = ({ folder, packages }: Pick<BuiltPart, "folder" | "packages">): string => {
  const hash = createHash("sha256").update(checkout)
  for (const root of [folder, ...packages.map((name) => join("packages", name)), "pnpm-lock.yaml"])
    hash.update(digestOf(root))
  return hash.digest("hex")
}

const digests = new Map<string, string>()

const digestOf = (root: string): string => {
  const known = digests.get(root)
  if (known !== undefined) return known
  const hash = createHash("sha256")
  for (const file of filesBelow(join(checkout, root))) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file.slice(checkout.length)}\0${size}\0${mtimeMs}\0`)
  }
  const digest = hash.digest("hex")
  digests.set(root, digest)
  return digest
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
