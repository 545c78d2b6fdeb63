import { rejectsWords } from "@cordon/view-model/account-words"
import { counted, formatRangeShort } from "@cordon/view-model/format"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { block, fit, type Line, line, lineWidth, span, spread } from "../line.ts"
import type { Reading } from "../ui-state.ts"
import { type AccountEntry, accountEntries } from "./account-entries.ts"
import { accountText } from "./account-text.ts"
import type { AccountGroup, AccountsAnswer } from "@cordon/view-model/reasoning-answer"
import { askedWords, dimmed, missingLines, shownAnswer } from "./asked-lines.ts"
import type { Asked } from "./asker.ts"
import { axisEnd, rangePlot } from "./range-plot.ts"
import { type Told, told, twoPart } from "./two-part.ts"

/** Where the accounts are listed. */
export interface AccountsFrame {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly asked: Asked<AccountsAnswer>
  readonly reading: Reading
  readonly width: number
  readonly height: number
}

/** The chosen entry of an answer: the one of that id, else the first. */
export const chosenAccount = (
  answer: AccountsAnswer | undefined,
  { entry }: Reading
): AccountEntry | undefined => {
  const entries = answer === undefined ? [] : accountEntries(answer)
  return entries.find(({ id }) => id === entry) ?? entries[0]
}

/** The text of the chosen account. */
export const chosenAccountText = (frame: Omit<AccountsFrame, "height">): Told => {
  const { asked, reading, width } = frame
  const entry = chosenAccount(shownAnswer(asked)?.answer, reading)
  if (entry !== undefined) return accountText(entry, frame)
  return told([
    asked.kind === "answered"
      ? [line(span("   Under this view nothing said by then bears on a key figure.", { role: "dim" }))]
      : missingLines(asked, width)
  ])
}

/** Rows that the list would like to have. */
export const accountRows = (asked: Asked<AccountsAnswer>): number => {
  const groups = shownAnswer(asked)?.answer.groups ?? []
  return 1 + groups.reduce((sum, { accounts }) => sum + 1 + accounts.length, 0)
}

/** The coherent accounts, grouped by the figures that hang together, and what the chosen one holds and implies. */
export const accountsScreen = (frame: AccountsFrame): ReadonlyArray<Line> => {
  const { asked, reading, width, height } = frame
  const text = chosenAccountText(frame)
  return twoPart({
    list: (rows) => listLines(frame, rows),
    text: shownAnswer(asked)?.old === true ? { ...text, lines: text.lines.map(dimmed) } : text,
    reading,
    width,
    height,
    wanted: accountRows(asked)
  })
}

const listLines = (frame: AccountsFrame, rows: number): ReadonlyArray<Line> => {
  const { asked, snapshot, reading, width } = frame
  const shown = shownAnswer(asked)
  const answer = shown?.answer
  const words = askedWords(asked, answer?.complete ?? true, snapshot)
  const title = spread(
    line(
      span(" Accounts", { bold: true }),
      span("   claims that can hold together, and what they imply", { role: "dim" })
    ),
    words === undefined ? [] : line(span(` ${words} `, { role: "dispute" })),
    width
  )
  if (shown === undefined || answer === undefined) return [title]
  const chosen = chosenAccount(answer, reading)
  const entries = accountEntries(answer)
  const drawn = answer.groups.flatMap((group) => [
    { line: groupLine(group, frame), chosen: false },
    ...entries
      .filter((entry) => entry.group === group)
      .map((entry) => ({
        line: entryLine(entry, entry.id === chosen?.id, width),
        chosen: entry.id === chosen?.id
      }))
  ])
  const room = rows - 1
  const at = drawn.findIndex((row) => row.chosen)
  // The heading of the chosen account's group stays in sight where it can.
  const from = Math.max(0, Math.min(drawn.length - room, at - Math.floor(room / 2)))
  const visible = drawn.slice(from, from + room).map((row) => (shown.old ? dimmed(row.line) : row.line))
  return [title, ...block(visible, width, room)]
}

const groupLine = (group: AccountGroup, { session, width }: AccountsFrame): Line => {
  const { figures } = session.index.bundle.record.manifest
  const names = group.figures.map((id) => figures.find((figure) => figure.id === id)?.name ?? id).join(", ")
  const found = `${counted(group.accounts.length, "account")}${group.more ? ", and there are more" : ""} from ${counted(group.claims, "claim")} `
  return spread(line(span(` ${names}`, { bold: true })), line(span(found, { role: "dim" })), width)
}

/** One account: its name, what it rejects, and the interval of the first figure of its group. */
const entryLine = ({ account, group }: AccountEntry, chosen: boolean, width: number): Line => {
  const wide = width >= 100
  const first = account.implies.find(({ figure }) => figure === group.figures[0]) ?? account.implies[0]
  const plot =
    first === undefined
      ? []
      : [
          ...rangePlot(first.range, axisEnd(group, first.figure), wide ? 24 : 14),
          span(` ${fit(formatRangeShort(first.range, first.unit), 21)}`)
        ]
  const room = width - 4 - lineWidth(plot)
  const name = Math.max(10, Math.floor(room * (wide ? 0.42 : 0.4)))
  return line(
    span(chosen ? " ▸ " : "   ", { bold: true, selected: chosen }),
    span(fit(account.name, name), { bold: chosen, selected: chosen }),
    span(` ${fit(rejectsWords(account), Math.max(0, room - name - 2))} `, { role: "dim", selected: chosen }),
    ...plot.map(({ text, style }) => span(text, { ...style, selected: chosen })),
    span(" ", { selected: chosen })
  )
}
