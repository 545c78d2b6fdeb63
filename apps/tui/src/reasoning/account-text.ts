import { standingWords } from "@cordon/view-model/account-words"
import { formatRange } from "@cordon/view-model/format"
import { memberKeys } from "@cordon/view-model/member"
import { cut, fit, type Line, line, span, spread, wrapped } from "../line.ts"
import type { AccountEntry } from "./account-entries.ts"
import { type EntryFrame, labelled, memberPiece } from "./conflict-text.ts"
import { axisEnd, rangePlot } from "./range-plot.ts"
import { type Told, told } from "./two-part.ts"

/** Everything about an account: who stands behind it, what it implies, what it rejects and what only it holds. */
export const accountText = (entry: AccountEntry, frame: EntryFrame): Told => {
  const { account, group, holdsAlone } = entry
  const { width, session } = frame
  const alike = account.alike > 1 ? `${account.alike} nearly alike, grouped ` : ""
  return told([
    [spread(line(span(` ${account.name}`, { bold: true })), line(span(alike, { role: "dim" })), width)],
    wrapped(account.sentence, width - 2).map((words) => line(" ", words)),
    impliedLines(entry, width),
    labelled("behind it", [standingWords(account, session.index)], width),
    account.rejects.length > 0
      ? [heading("Rejects")]
      : account.varies.length === 0
        ? [heading("Rejects nothing")]
        : [],
    ...account.rejects.map((member) => memberPiece(member, [], frame)),
    ...(account.varies.length === 0
      ? []
      : [[heading("Rejects one or more of these; the sets grouped here differ in which")]]),
    ...account.varies.map((member) => memberPiece(member, [], frame)),
    ...(holdsAlone.length === 0 ? [] : [[heading("Holds what another account rejects")]]),
    ...holdsAlone.map((member) => memberPiece(member, [], frame)),
    labelled("all hold", group.undisputed.length === 0 ? [] : [memberKeys(group.undisputed)], width)
  ])
}

const heading = (text: string): Line => line(span(` ${text}`, { role: "dim" }))

/** The key figures that an account implies, each with its interval on the axis of the group. */
const impliedLines = ({ account, group }: AccountEntry, width: number): ReadonlyArray<Line> => {
  const name = Math.min(20, Math.max(0, ...account.implies.map((each) => each.name.length)))
  const plot = width >= 100 ? 32 : 20
  return account.implies.map(({ figure, name: words, unit, range }) =>
    line(
      span(`  ${fit(words, name)}  `, { bold: true }),
      ...rangePlot(range, axisEnd(group, figure), plot),
      span(`  ${cut(formatRange(range, unit), Math.max(0, width - name - plot - 7))}`, { role: "link" })
    )
  )
}
