import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { publishedSince } from "../dataset/publication.ts"
import { idOfParts } from "../mapping/record-id.ts"
import type { Area } from "./area.ts"
import type { AreasPlan } from "./areas-plan.ts"

/** The days that a claim is about, as EDTF; `..` for an open end. */
export interface ClaimDays {
  readonly edtf: string
  readonly from: string
  readonly to: string
  /** Whether these are days in a row that were put together. */
  readonly joined: boolean
}

/** The claim that an area stood as the dataset shows it. */
export const areaClaim = (
  { placeId, name, holder, identity, published, codes }: Area,
  days: ClaimDays,
  plan: AreasPlan
): ClaimEncoded => {
  const { source, edition, file } = plan
  return {
    id: idOfParts(source.id, [
      ...identity,
      `${days.joined ? "from" : ""}${compact(days.joined ? days.from : days.edtf)}`
    ]),
    heldDuring: days.edtf,
    publishedAt: published ?? publishedAfter(days, plan),
    speaker: source.id,
    origin: { kind: "own" },
    modality: "reports",
    proposition: { kind: "Control", place: placeId, holding: holder.holding, observed: "status" },
    paraphrase: `${name} is shown as ${holder.told} ${daysText(days)}.`,
    citation: {
      publisher: source.id,
      ...(file.title === undefined ? {} : { title: file.title }),
      ...(edition === undefined ? {} : { edition }),
      where:
        file.url === undefined
          ? { kind: "unaddressed", reason: "the files give no address" }
          : { kind: "address", url: file.url },
      locator: `areas of ${days.edtf}`,
      attribution: "a"
    },
    tensions: [],
    sensitivity: { level: "low", tlp: "TLP:CLEAR" },
    ...(Object.keys(codes).length === 0 ? {} : { coding: { scheme: "cordon-control", codes } })
  }
}

const compact = (edtf: string): string => edtf.replaceAll("-", "").replaceAll("..", "open").replace("/", "_")

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/

/** On the last day that it is about, else on the first; or some time from then until the files were read. */
const publishedAfter = ({ from, to }: ClaimDays, { published, publication }: AreasPlan): string => {
  const date = to !== ".." ? to : from !== ".." ? from : ""
  if (published.kind === "sameDay") return date
  if (IS_DAY.test(date)) return publishedSince(date as CalendarDay, publication)
  return publication.published ?? (publication.readAt === undefined ? "" : `[..${publication.readAt}]`)
}

const daysText = ({ from, to }: ClaimDays): string => {
  if (from === to) return from === ".." ? "throughout" : `on ${from}`
  if (from === "..") return `until ${to}`
  return to === ".." ? `from ${from} on` : `from ${from} to ${to}`
}
