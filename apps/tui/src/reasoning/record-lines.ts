import type { Session, Snapshot } from "@cordon/view-model/session"
import { claimCard } from "@cordon/view-model/claim-card"
import { counted } from "@cordon/view-model/format"
import { sourceName } from "@cordon/view-model/names"
import { topicWords } from "@cordon/view-model/topic-words"
import { shortVerdict } from "@cordon/view-model/verdict"
import type { SourceId } from "@cordon/domain/key"
import { cut, fit, type Line, line, span, wrapped } from "../line.ts"
import { askedWords, dimmed, missingLines, shownAnswer } from "./asked-lines.ts"
import type { Verdict } from "@cordon/domain/assessment/outcome"
import type { Tally, TopicRecord, TrackRecord } from "@cordon/view-model/reasoning-answer"
import type { Asked } from "./asker.ts"

/** Where a source's record is drawn. */
export interface RecordFrame {
  readonly source: SourceId
  readonly asked: Asked<TrackRecord>
  readonly session: Session
  readonly snapshot: Snapshot
  readonly width: number
}

/** How the claims of a source turned out, topic by topic: counts first, then the share with its interval. */
export const recordLines = (frame: RecordFrame): ReadonlyArray<Line> => {
  const { source, asked, session, snapshot, width } = frame
  const shown = shownAnswer(asked)
  // A record of another source is no earlier answer to this question.
  const record = shown?.answer.source === source ? shown.answer : undefined
  const words = askedWords(asked, true, snapshot)
  return [
    line(
      span(sourceName(session.index, source), { bold: true }),
      span(`   record known by ${snapshot.knownBy}`, { role: "dim" }),
      ...(words === undefined ? [] : [span(`   ${words}`, { role: "dispute" })])
    ),
    ...(record === undefined
      ? asked.kind === "failed"
        ? missingLines(asked, width)
        : []
      : shown?.old === true
        ? bodyLines(record, frame).map(dimmed)
        : bodyLines(record, frame))
  ]
}

const bodyLines = (record: TrackRecord, frame: RecordFrame): ReadonlyArray<Line> => {
  const { session, width } = frame
  const { own, relayed, repeated, again } = record.claims
  const facts = [
    ...(record.voice === record.source ? [] : [`part of ${sourceName(session.index, record.voice)}`]),
    `${counted(own, "claim")} of its own`,
    `${relayed} relayed by others`,
    `${repeated.length} of others that it repeats`,
    `${again.length} said again`,
    `${record.checked} checked`,
    `${record.noOutcome} without an outcome yet`,
    ...(record.setAside === 0
      ? []
      : [`${record.setAside} set aside: this view does not admit their evidence`])
  ]
  return [
    ...dim(`${facts.join(", ")}.`, width),
    line(),
    ...(record.checked === 0
      ? [line("No claim of it has an outcome that was known by then.")]
      : [
          headLine(width),
          ...record.perTopic.map((topic) => tallyLine(topicWords[topic.topic], topic, width)),
          tallyLine("All", record.all, width),
          line(),
          ...dim(LEGEND, width)
        ]),
    ...ratioLines(record, width),
    ...record.perTopic.flatMap((topic) => topicLines(topic, frame)),
    ...(record.againstInterest.length === 0
      ? []
      : [
          line(),
          line(
            span("Against its own side’s interest", { bold: true }),
            span("   a flag, no proof", { role: "dim" })
          )
        ]),
    ...record.againstInterest.flatMap(({ claim, sentence }) => claimLines(claim, sentence, width))
  ]
}

const LEGEND =
  "■ borne out, ▨ partly, counted as a half, □ refuted, ┄ cannot be resolved, not counted. Share borne out with its 95 % interval; there is no single score."

const dim = (text: string, width: number): ReadonlyArray<Line> =>
  wrapped(text, width).map((words) => line(span(words, { role: "dim" })))

const MARKS: Readonly<Record<Verdict, string>> = {
  borneOut: "■",
  partly: "▨",
  refuted: "□",
  unresolvable: "┄"
}

const TOPIC = 21
const SHARE = 22

const headLine = (width: number): Line =>
  line(
    span(
      `${fit("topic", TOPIC)} out part ref  ? ${fit("share borne out", SHARE)}${width >= 90 ? "one square a claim" : ""}`,
      { role: "dim" }
    )
  )

const tallyLine = (name: string, { counts, share, tooFew }: Tally, width: number): Line => {
  const said =
    share === undefined || tooFew
      ? "too few to say"
      : `${percent(share.best)} (${percent(share.low)}–${percent(share.high)})`
  const number = (value: number, columns: number) => fit(String(value), columns, "right")
  const squares = (Object.keys(MARKS) as ReadonlyArray<Verdict>)
    .map((verdict) => MARKS[verdict].repeat(counts[verdict]))
    .join("")
  return line(
    span(fit(name, TOPIC), { bold: true }),
    ` ${number(counts.borneOut, 3)} ${number(counts.partly, 4)} ${number(counts.refuted, 3)} ${number(counts.unresolvable, 2)} `,
    span(fit(said, SHARE), { role: share === undefined || tooFew ? "dim" : "link" }),
    span(cut(squares, Math.max(0, width - TOPIC - SHARE - 17)))
  )
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

const ratioLines = ({ ratios: { lines, typical } }: TrackRecord, width: number): ReadonlyArray<Line> => {
  if (lines.length === 0) return []
  const times = (ratio: number) => `${Number(ratio.toPrecision(2))} times`
  const text =
    typical === undefined
      ? `${counted(lines.length, "figure")} compared with later-known ones: too few to say how far off it tends to be.`
      : `Its figures over the later-known ones: typically ${times(typical.best)}, ${times(typical.low)} to ${times(typical.high)} (${percent(typical.coverage)} interval of ${counted(typical.ratios, "figure")}).`
  return wrapped(text, width).map((words) => line(words))
}

const topicLines = (topic: TopicRecord, { session, snapshot, width }: RecordFrame): ReadonlyArray<Line> => [
  line(),
  line(span(topicWords[topic.topic], { bold: true })),
  ...topic.claims.flatMap(({ claim, verdict, dissent }) => {
    const doubt = dissent.length === 0 ? "" : `; ${counted(dissent.length, "other judge")} found otherwise`
    const card = claimCard(claim, snapshot, session)
    return claimLines(claim, `${MARKS[verdict]} ${shortVerdict[verdict]}${doubt}: ${card?.text ?? ""}`, width)
  })
]

const claimLines = (id: string, text: string, width: number): ReadonlyArray<Line> =>
  wrapped(text, width - 10).map((words, i) =>
    line(span(i === 0 ? `  ${id.padEnd(7)} ` : " ".repeat(10), { role: "link" }), words)
  )
