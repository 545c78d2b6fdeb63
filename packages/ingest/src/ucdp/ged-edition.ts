import { daysOf } from "@cordon/domain/time/edtf-order"
import { parseMoment } from "@cordon/domain/time/edtf-parse"
import { Result } from "effect"
import { type Publication, publicationOf } from "../dataset/publication.ts"
import { SettingRefused } from "../table/format-errors.ts"
import type { FormatStart } from "../table/format.ts"
import { UCDP_GED } from "./ged-columns.ts"

/** Which edition a file is, when it was published, and the last day of which it can speak. */
export interface GedEdition extends Publication {
  /** `YYYY-MM-DD`; `undefined` where nothing is known of the publication. */
  readonly lastDay: string | undefined
}

/**
 * Tells edition and publication from the settings, else from a file name such as `GEDEvent_v24_1.csv` or `ged241.csv`.
 *
 * An edition is named by the year of its publication: 24.1 was published in 2024.
 * Errors: SettingRefused, for an edition that is no number and a publication that is no EDTF.
 * Source: https://ucdp.uu.se/downloads, where editions are listed with their dates.
 */
export const gedEdition = ({
  probe,
  settings,
  readAt
}: Pick<FormatStart, "probe" | "settings" | "readAt">): Result.Result<GedEdition, SettingRefused> => {
  const edition = settings.edition ?? editionNamed(probe.name)
  if (edition !== undefined && !/^\d{1,2}(?:\.\d{1,4})+$/.test(edition)) {
    const problem = `${JSON.stringify(edition)} is no edition of UCDP GED; write e.g. 24.1`
    return Result.fail(new SettingRefused({ format: UCDP_GED, setting: "edition", problem }))
  }
  const published =
    settings.published ?? (edition === undefined ? undefined : `20${edition.split(".")[0]!.padStart(2, "0")}`)
  const known = {
    ...(edition === undefined ? {} : { edition }),
    ...(published === undefined ? {} : { published })
  }
  return Result.map(
    publicationOf(UCDP_GED, { settings: known, ...(readAt === undefined ? {} : { readAt }) }),
    (publication) => ({
      ...publication,
      edition,
      lastDay: lastDayOf(publication.published) ?? readAt?.slice(0, 10)
    })
  )
}

const editionNamed = (name: string): string | undefined => {
  const named = /(?:^|[^a-z])(?:gedevent_v|ged[-_]?)(\d{2})[-_.]?(\d{1,2})(?:\D|$)/i.exec(name)
  return named === null ? undefined : `${named[1]}.${Number(named[2])}`
}

const lastDayOf = (published: string | undefined): string | undefined => {
  const moment = published === undefined ? undefined : Result.getOrUndefined(parseMoment(published))
  if (moment === undefined) return undefined
  return moment.precision === "instant" ? published?.slice(0, 10) : daysOf(moment).last
}
