import { sourceShortName } from "@cordon/view-model/names"
import type { Session } from "@cordon/view-model/session"
import { cut, fit, type Line, line, span, spread, wrapped } from "../line.ts"
import type { Account } from "./answers.ts"
import type { AccountEntry } from "./account-entries.ts"
import { type EntryFrame, labelled, memberPiece } from "./conflict-text.ts"
import { memberKeys, memberKeysShort, rangeWords } from "./member-text.ts"
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
    labelled("behind it", [standingWords(account, session)], width),
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

/** What an account rejects, by keys: `rejects C078 and some of C024 C025`. */
export const rejectsWords = ({ rejects, varies }: Account): string => {
  const parts = [
    ...(rejects.length === 0 ? [] : [memberKeysShort(rejects)]),
    ...(varies.length === 0 ? [] : [`some of ${memberKeysShort(varies)}`])
  ]
  return parts.length === 0 ? "rejects nothing" : `rejects ${parts.join(" and ")}`
}

const heading = (text: string): Line => line(span(` ${text}`, { role: "dim" }))

/** Who stands behind an account, most claims held first: `UN 5 of 5, SOHR 3 of 4`. */
export const standingWords = ({ standing }: Account, session: Session): string =>
  standing.length === 0
    ? "nobody"
    : standing
        .map(
          ({ source, held, rejected }) =>
            `${sourceShortName(session.index, source)} ${held} of ${held + rejected}`
        )
        .join(", ")

/** The key figures that an account implies, each with its interval on the axis of the group. */
const impliedLines = ({ account, group }: AccountEntry, width: number): ReadonlyArray<Line> => {
  const name = Math.min(20, Math.max(0, ...account.implies.map((each) => each.name.length)))
  const plot = width >= 100 ? 32 : 20
  return account.implies.map(({ figure, name: words, unit, range }) =>
    line(
      span(`  ${fit(words, name)}  `, { bold: true }),
      ...rangePlot(range, axisEnd(group, figure), plot),
      span(`  ${cut(rangeWords(range, unit), Math.max(0, width - name - plot - 7))}`, { role: "link" })
    )
  )
}
