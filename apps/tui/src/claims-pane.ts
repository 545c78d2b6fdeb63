import type { CardSection } from "@cordon/view-model/cards"
import type { ClaimCard } from "@cordon/view-model/claim-card"
import { counted } from "@cordon/view-model/format"
import { holderPhrase } from "@cordon/view-model/place-card"
import type { Session, Snapshot } from "@cordon/view-model/session"
import {
  type ClaimRow,
  gradeText,
  saidShort,
  sayingShort,
  speakerShort,
  standingShort
} from "./claim-rows.ts"
import {
  block,
  cut,
  fit,
  fitLine,
  type Line,
  line,
  lineWidth,
  span,
  spread,
  widthOf,
  wrapped
} from "./line.ts"
import type { Style } from "./paint.ts"
import type { Conflict } from "@cordon/view-model/reasoning-answer"
import { conflictWords } from "./reasoning/smallest-conflict.ts"

/** Where the claims of the selection are listed. */
export interface ClaimsFrame {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly sections: ReadonlyArray<CardSection>
  readonly rows: ReadonlyArray<ClaimRow>
  /** Place of the chosen claim in the rows. */
  readonly cursor: number
  /** The smallest conflict of the chosen claim or of the selection; absent while it is not known. */
  readonly conflict?: Conflict
  readonly width: number
  readonly height: number
  readonly focused: boolean
  readonly compact: boolean
}

/** The claims behind the selection as a table, and what the chosen one says. */
export const claimsPane = (frame: ClaimsFrame): ReadonlyArray<Line> => {
  const { rows, width, height, cursor, compact } = frame
  const title = titleLine(frame)
  if (rows.length === 0) return block([title, ...emptyLines(frame)], width, height)
  const chosen = rows[cursor] ?? rows[0]!
  const below = belowLines(chosen, frame)
  const columns = columnsOf(frame)
  const head = compact ? [] : [headLine(columns)]
  const room = Math.max(1, height - 1 - head.length - Math.min(below.length, compact ? 3 : 7))
  const shown = Math.min(rows.length, room)
  const from = Math.max(0, Math.min(rows.length - shown, cursor - Math.floor(shown / 2)))
  const table = rows
    .slice(from, from + shown)
    .map((row, i) => rowLine(row, from + i === cursor, columns, frame))
  return block([title, ...head, ...table, ...below], width, height)
}

/** Both parts where there is room for both, else the left one. */
const spreadIfRoom = (left: Line, right: Line, width: number): Line =>
  lineWidth(left) + 1 + lineWidth(right) <= width ? spread(left, right, width) : fitLine(left, width)

const titleLine = ({ snapshot, session, sections, focused, width }: ClaimsFrame): Line => {
  const style: Style = { bold: true, underline: focused }
  const { selection, situation } = snapshot
  if (selection.kind === "figure") {
    const answer = situation.figures.find(({ id }) => id === selection.figure)
    const live = sections.find(({ key }) => key === "live")?.cards.length ?? 0
    const stale = sections.find(({ key }) => key === "stale")?.cards.length ?? 0
    return spreadIfRoom(
      line(span(` Claims: ${answer?.name ?? ""}`, style)),
      line(
        span(`${live} live, ${counted(answer?.origins ?? 0, "origin")}, ${stale} stale `, { role: "dim" })
      ),
      width
    )
  }
  if (selection.kind === "place") {
    const place = session.index.places.get(selection.place)
    const territory = situation.territory.find(({ place: id }) => id === selection.place)
    return spreadIfRoom(
      line(span(` ${place?.name ?? selection.place}`, style)),
      line(
        span(territory === undefined ? "no cell of the map " : `${holderPhrase(territory, session.index)} `, {
          role: territory?.disputed === true ? "dispute" : "dim"
        })
      ),
      width
    )
  }
  if (selection.kind === "none") return line(span(" Claims", style))
  return spreadIfRoom(
    line(span(` ${sections[0]?.title ?? "Claims"}`, style)),
    line(span(`${sections[0]?.note ?? ""} `, { role: "dim" })),
    width
  )
}

const emptyLines = ({ snapshot, sections, width }: ClaimsFrame): ReadonlyArray<Line> => {
  const withdrawn = sections.find((section) => section.withdrawn !== undefined)?.withdrawn
  const text =
    withdrawn !== undefined
      ? `Claim ${withdrawn.id} was withdrawn: ${withdrawn.reason}`
      : snapshot.selection.kind === "none"
        ? "Nothing is selected. ↑↓ selects a figure or a place, / finds one."
        : snapshot.accordingTo.kind === "consensus"
          ? `No claim known by ${snapshot.knownBy}.`
          : `No claim under this view known by ${snapshot.knownBy}.`
  return wrapped(text, width - 2).map((words) => line(" ", span(words, { role: "dim" })))
}

const SAID = 6

/** Widths of the columns that depend on what stands in them. */
interface Columns {
  readonly standing: number
  readonly saying: number
  readonly id: number
  readonly speaker: number
}

const columnsOf = ({ rows, session, width, compact }: ClaimsFrame): Columns => {
  const most = (texts: ReadonlyArray<string>) => Math.max(0, ...texts.map(widthOf))
  const saying = Math.min(
    compact ? 11 : 18,
    Math.max(6, most(rows.map(({ card }) => sayingShort(card, session))))
  )
  const id = Math.min(10, most(rows.map(({ card }) => card.id)))
  const standing = compact ? 0 : Math.max(0, most(rows.map(standingShort)))
  const used = (compact ? 2 : 3) + SAID + 1 + 3 + (standing === 0 ? 0 : standing + 1) + saying + 1 + id + 1
  return { standing, saying, id, speaker: Math.max(4, width - used - 1) }
}

const headLine = (columns: Columns): Line =>
  line(
    span(
      `   ${fit("said", SAID, "right")} gr ${fit("speaker", columns.speaker)} ${columns.standing === 0 ? "" : " ".repeat(columns.standing + 1)}${fit("claims", columns.saying)} id`,
      { role: "dim" }
    )
  )

const rowLine = (row: ClaimRow, chosen: boolean, columns: Columns, frame: ClaimsFrame): Line => {
  const { compact, session, focused, width } = frame
  const { card } = row
  const standing = standingShort(row)
  const speaker = speakerShort(card.speaker)
  const dim: Style = { ...(card.status.kind === "counted" ? {} : { role: "dim" as const }), selected: chosen }
  const mark = compact ? (chosen ? ">" : " ") : `${chosen ? "▸" : " "} `
  return fitLine(
    line(
      span(` ${mark}`, { bold: focused, selected: chosen }),
      span(`${fit(saidShort(card), SAID, "right")} `, { role: "dim", selected: chosen }),
      // Where there is no column for why, a hollow mark says that it is not counted; the line below says why.
      span(`${gradeText(card)}${compact && standing !== "" ? "○" : " "}`, dim),
      span(`${fit(speaker, columns.speaker)} `, dim),
      span(columns.standing === 0 ? "" : `${fit(standing, columns.standing)} `, {
        role: "dim",
        selected: chosen
      }),
      span(`${fit(sayingShort(card, session), columns.saying)} `, { ...dim, bold: chosen }),
      span(fit(card.id, columns.id), { role: "link", selected: chosen }),
      span(" ", { selected: chosen })
    ),
    width
  )
}

/** What the chosen claim says, where it can be read, why it is not counted, and what it is in tension with. */
const belowLines = ({ card }: ClaimRow, frame: ClaimsFrame): ReadonlyArray<Line> => {
  const { width, compact } = frame
  const inner = width - 2
  const text = wrapped(`“${card.text}”`, inner)
  const quoted = text
    .slice(0, 2)
    .map((words, i) => line(" ", span(i === 1 && text.length > 2 ? cut(`${words} …`, inner) : words)))
  const passage = `${card.publisher}, ${card.said}${card.locator === undefined ? "" : `, ${card.locator}`}`
  const open = card.address.kind === "address" ? "o open source " : "no address "
  const publisher = spread(
    line(" ", span(cut(passage, inner - open.length - 1), { role: "dim" })),
    line(span(open, { role: "dim" })),
    width
  )
  const status =
    "text" in card.status ? [line(" ", span(cut(capital(card.status.text), inner), { role: "dim" }))] : []
  const origin =
    card.origin === undefined ? [] : [line(" ", span(cut(capital(card.origin), inner), { role: "dim" }))]
  const above = [...quoted, publisher, ...status, ...origin]
  if (compact) {
    const clash = clashLines(card, frame, status.length > 0 ? 1 : 2)
    const where = status.length > 0 ? status : clash.length === 0 ? [publisher] : []
    return [...quoted.slice(0, 1), ...where, ...clash]
  }
  return [...above, ...clashLines(card, frame, Math.max(2, Math.min(4, 7 - above.length)))]
}

/** The smallest conflict, else the tension that the editors see. */
const clashLines = (
  card: ClaimCard,
  { conflict, session, width }: ClaimsFrame,
  most: number
): ReadonlyArray<Line> => {
  const inner = width - 2
  const set = session.index.claims.get(card.id)?.claim.tensions[0]
  const tension = session.index.bundle.record.manifest.tensions.find(({ id }) => id === set)
  const words =
    conflict !== undefined
      ? conflictWords(conflict)
      : tension === undefined
        ? undefined
        : `≠ ${tension.id} ${tension.title}: ${tension.why}`
  if (words === undefined) return []
  const all = wrapped(words, inner)
  return all
    .slice(0, most)
    .map((each, i) =>
      line(
        " ",
        span(i === most - 1 && all.length > most ? cut(`${each} …`, inner) : each, { role: "dispute" })
      )
    )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
