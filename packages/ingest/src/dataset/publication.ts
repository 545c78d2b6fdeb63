import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatBound } from "@cordon/domain/time/edtf-format"
import { parsePublished } from "@cordon/domain/time/edtf-parse"
import { Result } from "effect"
import { SettingRefused } from "../table/format-errors.ts"
import type { FormatStart } from "../table/format.ts"

/** When an edition came out and what it is called, as far as that is known. */
export interface Publication {
  /** EDTF, as the person who imports said; `undefined` where nothing was said. */
  readonly published: string | undefined
  readonly edition: string | undefined
  /** When the file was read: it was published by then. RFC 3339 in UTC. */
  readonly readAt: string | undefined
}

/**
 * The publication of a dataset that is replaced again and again without numbering its editions.
 *
 * Where no edition is given, a day of publication stands for it, so that corrected rows of a later file supersede those
 * of an earlier one.
 * Errors: SettingRefused for a publication date that is no EDTF.
 */
export const publicationOf = (
  format: string,
  { settings: { edition, published }, readAt }: Pick<FormatStart, "settings" | "readAt">
): Result.Result<Publication, SettingRefused> => {
  if (published === undefined) return Result.succeed({ published, edition, readAt })
  const day = /^\d{4}-\d{2}-\d{2}$/.test(published) ? published : undefined
  return Result.mapBoth(parsePublished(published), {
    onFailure: (error) => new SettingRefused({ format, setting: "published", problem: error.message }),
    onSuccess: (bound) => ({ published: formatBound(bound), edition: edition ?? day, readAt })
  })
}

/**
 * When a row was published: as the person who imports said, else at some time from the day that it speaks of until the
 * file was read. EDTF.
 */
export const publishedSince = (day: CalendarDay, { published, readAt }: Publication): string =>
  published ?? `[${day}..${readAt === undefined || readAt.slice(0, 10) < day ? "" : readAt}]`
