import { Effect } from "effect"
import { csvBlocks, csvShapeOf } from "./csv-blocks.ts"
import type { ImportFormat, Probe } from "./format.ts"
import { FormatUnclear } from "./import-errors.ts"
import type { ImportInput } from "./input.ts"
import { quarantineColumns } from "./quarantine.ts"

/** Unit: UTF-16 units of text that a format sees before it is chosen. */
export const PROBE_LENGTH = 65_536

/** What is seen of an input before it is read; `start` is the beginning of its first file. */
export const probeOf = (input: ImportInput, start: string): Probe => {
  const header = headerOf(start)
  return {
    name: input.name,
    folder: input.folder,
    files: input.folder ? input.files.map(({ name }) => name) : [],
    start,
    header: input.folder ? [] : header.slice(quarantineColumns(header))
  }
}

const headerOf = (start: string): ReadonlyArray<string> => {
  const block = csvBlocks(csvShapeOf(start))
  const first = (block.push(start) ?? block.end())?.rows()[0]
  return Array.isArray(first) ? (first as ReadonlyArray<string>).map((cell) => cell.trim()) : []
}

/** The format that was named, or the one that the input plainly has. Errors: FormatUnclear. */
export const chooseFormat = (
  formats: ReadonlyArray<ImportFormat>,
  named: string | undefined,
  probe: Probe
): Effect.Effect<ImportFormat, FormatUnclear> => {
  const found =
    named === undefined
      ? formats.filter((format) => format.detect(probe) === "plain")
      : formats.filter(({ name }) => name === named)
  const [only, ...others] = found
  return only !== undefined && others.length === 0
    ? Effect.succeed(only)
    : Effect.fail(
        new FormatUnclear({
          file: probe.name,
          candidates: found.map(({ name }) => name),
          formats: formats.map(({ name }) => name)
        })
      )
}
