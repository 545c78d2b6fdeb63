import { differenceWords } from "@cordon/view-model/conflict-words"
import { counted, formatNumber, unitSuffix } from "@cordon/view-model/format"
import { formatDay } from "@cordon/view-model/format-time"
import { memberKey, memberKeys } from "@cordon/view-model/member"
import { sourceShortName } from "@cordon/view-model/names"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { cut, type Line, line, span, spread, widthOf, wrapped } from "../line.ts"
import type { ConflictsAnswer, ReasonMember } from "@cordon/view-model/reasoning-answer"
import type { ConflictEntry } from "./conflict-entries.ts"
import { memberWords } from "./member-text.ts"
import { type Piece, type Told, told } from "./two-part.ts"

/** Where the text of an entry is drawn. */
export interface EntryFrame {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly width: number
}

/**
 * Everything about a conflict: the whole sentence, its members with what each would have to give, the laws it
 * breaks, and the arithmetic step by step.
 */
export const conflictText = (
  entry: ConflictEntry,
  laws: ConflictsAnswer["laws"],
  frame: EntryFrame
): Told => {
  const { width, session } = frame
  if (entry.kind === "pair") {
    const because = `differ in ${differenceWords(entry.pair)} `
    return told([
      [headLine(`Not comparable: ${memberKeys(entry.members)}`, because, width)],
      sentenceLines(entry.pair.sentence, width),
      [line()],
      ...entry.members.map((member) => memberPiece(member, [], frame))
    ])
  }
  const { conflict } = entry
  const origins = conflict.witnesses.map((source) => sourceShortName(session.index, source)).join(", ")
  const gap = `apart by ${formatNumber(conflict.gap.value)}${unitSuffix(conflict.gap.unit)} `
  const broken = conflict.laws.flatMap((id) => laws.find((law) => law.id === id) ?? [])
  return told([
    [
      headLine(
        `≠ ${memberKeys(conflict.members)}`,
        conflict.gap.value > 0 && conflict.gap.unit !== "sites" ? gap : "",
        width
      )
    ],
    sentenceLines(conflict.sentence, width),
    conflict.bearsOnDay
      ? []
      : wrapped(`It is of other days than ${formatDay(frame.snapshot.situation.day)}.`, width - 2).map(
          (words) => line(" ", span(words, { role: "dim" }))
        ),
    [line(span(` Members, and what each alone would have to give`, { role: "dim" }))],
    ...conflict.members.map((member, i) => {
      const give = conflict.whatWouldHaveToGive[i]
      return memberPiece(member, give === undefined ? [] : [`→ ${give.change}`], frame)
    }),
    ...(origins === ""
      ? []
      : [labelled("origins", [`${counted(conflict.witnesses.length, "origin")}: ${origins}`], width)]),
    labelled(
      "breaks",
      broken.map(
        ({ name, reason, kind }) => `${name}${kind === "assumption" ? " (an assumption)" : ""}: ${reason}`
      ),
      width
    ),
    labelled("reckoning", conflict.arithmetic.map(stepWords), width)
  ])
}

const headLine = (left: string, right: string, width: number): Line =>
  spread(line(span(` ${left}`, { bold: true, role: "dispute" })), line(span(right, { role: "dim" })), width)

const sentenceLines = (sentence: string, width: number): ReadonlyArray<Line> =>
  wrapped(sentence, width - 2).map((words) => line(" ", span(words, { bold: true })))

/** Columns of a member's key, or of the label of a field. */
const KEY = 14

/** A member with what it says in at most two lines, and further lines about it. */
export const memberPiece = (
  member: ReasonMember,
  more: ReadonlyArray<string>,
  { session, snapshot, width }: EntryFrame
): Piece => {
  const key = memberKey(member)
  const room = width - 4 - KEY
  const indent = " ".repeat(2 + KEY + 1)
  const words = wrapped(memberWords(member, snapshot, session), room)
  const shown =
    words.length > 2 ? [words[0]!, cut(`${words[1]!} …`, room)] : words.length === 0 ? [""] : words
  const first = widthOf(key) <= KEY ? key.padEnd(KEY) : key
  return {
    member,
    lines: [
      ...(widthOf(key) <= KEY ? [] : [line("  ", span(first, { role: "link" }))]),
      ...shown.map((text, i) =>
        i === 0 && widthOf(key) <= KEY
          ? line("  ", span(`${first} `, { role: "link" }), text)
          : line(indent, text)
      ),
      ...more.flatMap((text) => wrapped(text, room).map((part) => line(indent, span(part, { role: "dim" }))))
    ]
  }
}

/** A field of a text: its label once, then its values, each on lines of its own. */
export const labelled = (label: string, values: ReadonlyArray<string>, width: number): ReadonlyArray<Line> =>
  values
    .flatMap((value) => wrapped(value, width - KEY - 4))
    .map((words, i) =>
      line(span(i === 0 ? `  ${label.padEnd(KEY)} ` : " ".repeat(KEY + 3), { role: "dim" }), words)
    )

/** A step of a reckoning with what it comes to, unless its words end in that already. */
const stepWords = ({ text, low, high }: ConflictsAnswer["items"][number]["arithmetic"][number]): string => {
  const ends = [low, high].flatMap((end) => (end === undefined ? [] : [formatNumber(end)]))
  if (ends.length === 0 || ends.some((end) => text.includes(end))) return text
  return low === undefined
    ? `${text}: at most ${ends.join("")}`
    : high === undefined
      ? `${text}: at least ${ends.join("")}`
      : `${text}: ${low === high ? ends[0] : ends.join(" – ")}`
}
