import { daysBetween } from "@cordon/domain/time/calendar-day"
import { formatDay, formatShortDay } from "@cordon/view-model/format-time"
import { listed } from "@cordon/view-model/format"
import type { Silence } from "@cordon/view-model/silence"
import { words } from "./words.ts"

/** Stretches told one by one, the longest; further ones are counted. */
const TOLD = 3

/** When a source says nothing: `SOHR says nothing from 5 Sep to 20 Oct 2016 and on 3 Nov 2016.` */
export const silenceWords = (source: string, silences: ReadonlyArray<Silence>): string => {
  if (silences.length === 0) return words.never(source)
  const told = silences
    .toSorted((a, b) => daysBetween(b.from, b.to) - daysBetween(a.from, a.to))
    .slice(0, TOLD)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const more = silences.length - told.length
  const days = told.map(stretchWords)
  return words.silent(source, more === 0 ? listed(days) : words.silentMore(days.join(words.comma), more))
}

const stretchWords = ({ from, to }: Silence): string =>
  from === to
    ? words.silentDay(formatDay(from))
    : words.silentStretch(
        from.slice(0, 4) === to.slice(0, 4) ? formatShortDay(from) : formatDay(from),
        formatDay(to)
      )
