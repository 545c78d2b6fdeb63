import { Result } from "effect"
import type { DocumentMapper, FormatStart, ImportFormat, Probe } from "../table/format.ts"
import { NotThisFormat } from "../table/format-errors.ts"
import { areasMapper } from "./areas-mapper.ts"
import { areasPlan } from "./areas-plan.ts"
import { dayOfFileName } from "./file-day.ts"

const FILES = /\.(?:geojson|geojsonl|geojsons|json|kml|kmz)$/i

/**
 * Control areas as GeoJSON or KML: a folder with a file a day, or files whose features have dates.
 *
 * Each area becomes a place with its outline and a claim of who held it then. Cordon's own exports of control are read
 * back as they are.
 * Shape: docs/how-to/import-areas.md.
 * Errors: SettingRefused, MappingRefused, NotThisFormat.
 */
export const areasFormat: ImportFormat = {
  name: "areas",
  title: "Control areas as GeoJSON or KML, a file a day or features with dates",
  detect: (probe) => (isPlain(probe) ? "plain" : "no"),
  looksUp: ["place", "actor"],
  document: {
    files: FILES,
    open: (start) => {
      const zipped = zippedFile(start)
      return zipped === undefined
        ? Result.map(
            areasPlan(start),
            (plan) => areasMapper(plan, filesOf(start.probe)) as DocumentMapper<unknown>
          )
        : Result.fail(zipped)
    }
  }
}

const filesOf = ({ folder, files, name }: Probe): ReadonlyArray<string> =>
  folder ? files.filter((file) => FILES.test(file)) : [name]

/** A folder is plainly of areas when the names of such files have dates; a file when it begins like one. */
const isPlain = (probe: Probe): boolean => {
  const files = filesOf(probe)
  if (probe.folder) {
    const reading = { years: [1, 9999], order: "dmy" } as const
    return files.length > 0 && files.every((file) => dayOfFileName(file, reading).kind === "day")
  }
  return (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<kml[\s>]/.test(probe.start) ||
    /^\s*\{\s*"type"\s*:\s*"FeatureCollection"/.test(probe.start)
  )
}

const zippedFile = ({ probe }: FormatStart): NotThisFormat | undefined => {
  const zipped = filesOf(probe).find((file) => /\.kmz$/i.test(file))
  const file = zipped ?? (probe.start.startsWith("PK\u0003\u0004") ? probe.name : undefined)
  return file === undefined
    ? undefined
    : new NotThisFormat({
        format: "areas",
        file,
        problem: "it is a KMZ, a zip file; unpack it (unzip) and import the KML inside, doc.kml as a rule"
      })
}
