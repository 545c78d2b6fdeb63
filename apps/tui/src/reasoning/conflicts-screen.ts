import { counted } from "@cordon/view-model/format"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { block, fit, type Line, line, span, spread } from "../line.ts"
import { listWindow } from "../overlays.ts"
import type { Reading } from "../ui-state.ts"
import type { ConflictsAnswer } from "@cordon/view-model/reasoning-answer"
import { askedWords, dimmed, missingLines, shownAnswer } from "./asked-lines.ts"
import type { Asked } from "./asker.ts"
import { type ConflictEntry, conflictEntries } from "./conflict-entries.ts"
import { conflictText } from "./conflict-text.ts"
import { differenceWords } from "@cordon/view-model/conflict-words"
import { memberKeysShort } from "@cordon/view-model/member"
import { type Told, told, twoPart } from "./two-part.ts"

/** Where the conflicts are listed. */
export interface ConflictsFrame {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly asked: Asked<ConflictsAnswer>
  readonly reading: Reading
  readonly width: number
  readonly height: number
}

/** The chosen entry of an answer: the one of that id, else the first. */
export const chosenConflict = (
  answer: ConflictsAnswer | undefined,
  { entry }: Reading
): ConflictEntry | undefined => {
  const entries = answer === undefined ? [] : conflictEntries(answer)
  return entries.find(({ id }) => id === entry) ?? entries[0]
}

/** The text of the chosen entry. */
export const chosenConflictText = (frame: Omit<ConflictsFrame, "height">): Told => {
  const shown = shownAnswer(frame.asked)
  const entry = chosenConflict(shown?.answer, frame.reading)
  if (shown === undefined || entry === undefined) return told([missingOrNone(frame)])
  return conflictText(entry, shown.answer.laws, frame)
}

/** Rows that the list would like to have. */
export const conflictRows = (asked: Asked<ConflictsAnswer>): number => {
  const shown = shownAnswer(asked)
  return shown === undefined
    ? 1
    : 1 +
        shown.answer.items.length +
        shown.answer.notComparable.length +
        (shown.answer.notComparable.length > 0 ? 1 : 0)
}

/** The sets of claims that cannot all be true, smallest first, and what the chosen one rests on. */
export const conflictsScreen = (frame: ConflictsFrame): ReadonlyArray<Line> => {
  const { asked, reading, width, height } = frame
  const shown = shownAnswer(asked)
  const text = chosenConflictText(frame)
  const dim = shown?.old === true
  return twoPart({
    list: (rows) => listLines(frame, rows),
    text: dim ? { ...text, lines: text.lines.map(dimmed) } : text,
    reading,
    width,
    height,
    wanted: conflictRows(asked)
  })
}

const missingOrNone = ({ asked, width }: Omit<ConflictsFrame, "height">): ReadonlyArray<Line> =>
  asked.kind === "answered"
    ? [line(span("   Under this view nothing said by then excludes anything else.", { role: "dim" }))]
    : missingLines(asked, width)

const titleLine = ({ asked, snapshot, width }: ConflictsFrame): Line => {
  const shown = shownAnswer(asked)
  const answer = shown?.answer
  const found =
    answer === undefined
      ? ""
      : `   ${counted(answer.items.length, "set")}${width >= 100 ? " of claims that cannot all be true" : " cannot all be true"}${answer.more ? "; there are more" : ""}`
  return spread(
    line(span(" Conflicts", { bold: true }), span(found, { role: "dim" })),
    statusSpans(askedWords(asked, answer?.complete ?? true, snapshot)),
    width
  )
}

const statusSpans = (words: string | undefined): Line =>
  words === undefined ? [] : line(span(` ${words} `, { role: "dispute" }))

/** Conflicts with their window, and below them always some of the pairs that only look contradictory. */
const listLines = (frame: ConflictsFrame, rows: number): ReadonlyArray<Line> => {
  const { asked, reading, width } = frame
  const shown = shownAnswer(asked)
  if (shown === undefined) return [titleLine(frame)]
  const chosen = chosenConflict(shown.answer, reading)
  const entries = conflictEntries(shown.answer)
  const conflicts = entries.filter(({ kind }) => kind === "conflict")
  const pairs = entries.filter(({ kind }) => kind === "pair")
  const onPair = chosen?.kind === "pair"
  const room = rows - 1
  const pairRoom =
    pairs.length === 0
      ? 0
      : reading.inside || room < 4
        ? onPair
          ? room
          : 0
        : Math.min(pairs.length + 1, Math.max(2, Math.floor(room / 3), room - conflicts.length))
  const draw = (list: ReadonlyArray<ConflictEntry>, height: number): ReadonlyArray<Line> => {
    const at = list.findIndex(({ id }) => id === chosen?.id)
    const { from, shown: visible } = listWindow(list, Math.max(0, at), height)
    const rowsOf = visible.map((entry, i) => entryLine(entry, from + i === at, width))
    return shown.old ? rowsOf.map(dimmed) : rowsOf
  }
  const pairHead =
    pairRoom === 0 || reading.inside
      ? []
      : [
          line(
            span(
              ` ${counted(pairs.length, "pair")} only ${pairs.length === 1 ? "looks" : "look"} so: not comparable, because of …`,
              { role: "dim" }
            )
          )
        ]
  return [
    titleLine(frame),
    ...block(draw(conflicts, room - pairRoom), width, room - pairRoom),
    ...pairHead,
    ...draw(pairs, pairRoom - pairHead.length)
  ]
}

const entryLine = (entry: ConflictEntry, chosen: boolean, width: number): Line => {
  const style = { selected: chosen }
  const keys = width >= 100 ? 24 : 18
  const [what, sentence] =
    entry.kind === "conflict"
      ? [
          memberKeysShort(entry.members),
          `${entry.conflict.bearsOnDay ? "" : "other days: "}${entry.conflict.short}`
        ]
      : [memberKeysShort(entry.members), `${differenceWords(entry.pair)}: ${entry.pair.sentence}`]
  return line(
    span(chosen ? " ▸ " : "   ", { ...style, bold: true }),
    span(fit(what, keys), { ...style, role: "link" }),
    span(` ${fit(sentence, width - keys - 5)} `, {
      ...style,
      bold: chosen,
      role: entry.kind === "conflict" && entry.conflict.bearsOnDay ? "plain" : "dim"
    })
  )
}
