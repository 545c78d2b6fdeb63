/// <reference types="node" />
// Reads a case folder from disk and prints its problems: node packages/ingest/scripts/check.ts cases/east-aleppo-2016
import { readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { formatProblem } from "../src/case-folder/problem.ts"
import { readCaseFolder } from "../src/case-folder/read-case-folder.ts"

const folder = process.argv[2] ?? "."
const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
  entry.isFile()
)
const files = new Map(
  entries.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [relative(folder, path).split(sep).join("/"), readFileSync(path)] as const
  })
)
const { problems, counts, bodies } = readCaseFolder(files)
for (const problem of problems) console.log(formatProblem(problem))
const errors = problems.filter(({ severity }) => severity === "error").length
console.log(
  `${errors} errors, ${problems.length - errors} warnings; ${JSON.stringify(counts)}; ${bodies.length} entries`
)
process.exitCode = errors === 0 ? 0 : 1
