import { problemAt } from "./files.ts"
import { compareText, type Problem } from "./problem.ts"
import { didYouMean } from "./suggestion.ts"
import { show } from "./written.ts"

/** The files of a case folder that stand at its top, by what they hold. */
export const topFiles = [
  "case.yaml",
  "places.csv",
  "sources.csv",
  "actors.yaml",
  "baseline.csv",
  "control.csv",
  "control-disputed.csv",
  "assessments.yaml",
  "outcomes.yaml",
  "map/places.geojson"
] as const
export type TopFile = (typeof topFiles)[number]

const LET_BE = /^(README|LICEN[CS]E|NOTICE|CHANGELOG)|^expected\/|(^|\/)\.|\.md$/

/** Whether a path is one of the claim files. */
export const isClaimFile = (path: string): boolean => /^claims\/.+\.yaml$/.test(path)

/** Whether a path holds rows that are known only from memory, and are held back. */
export const isUncited = (path: string): boolean => /^uncited\/.+\.(csv|yaml)$/.test(path)

/** Whether a file is not for the reader: what people read beside the data, and answers to test against. */
export const isLetBe = (path: string): boolean => LET_BE.test(path)

/**
 * Finds files that nobody would read, so that a misnamed file cannot lose its claims in silence.
 *
 * Shape: `referred` are the paths that the manifest names.
 */
export const strayFiles = (
  paths: Iterable<string>,
  referred: ReadonlyArray<string>
): ReadonlyArray<Problem> => {
  const known = new Set<string>([...topFiles, ...referred])
  return [...paths]
    .filter((path) => !known.has(path) && !isClaimFile(path) && !isUncited(path) && !isLetBe(path))
    .sort(compareText)
    .map((path) => {
      const expected = "a file of the case folder format"
      const claims = /\.ya?ml$/.test(path)
        ? [path.replace(/^([^/]+\/)?/, "claims/").replace(/\.yml$/, ".yaml")]
        : []
      const likely = [...topFiles, ...claims]
      const message = `is not read: no file of this name belongs to a case folder${didYouMean(path, likely)}`
      return problemAt(path, { line: 1, column: 1 }, { found: show(path), expected, message })
    })
}
