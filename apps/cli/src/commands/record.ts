import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Tally, TrackRecord } from "@cordon/reasoning/record/track-record-schema"
import { topicWords } from "@cordon/reasoning/record/topic"
import { counted } from "@cordon/view-model/format"
import { sourceName } from "@cordon/view-model/names"
import { Effect } from "effect"
import { Argument, Command } from "effect/cli"
import { askAbout } from "../ask-about.ts"
import { queryFlags } from "./query-flags.ts"

/** `cordon record`: how a source's claims turned out, by topic, with counts and intervals. */
export const record = Command.make(
  "record",
  {
    source: Argument.String("source").pipe(Argument.withDescription("Id of the source, e.g. sohr")),
    ...queryFlags
  },
  Effect.fn(function* (input) {
    const below = `/sources/${encodeURIComponent(input.source)}/record`
    yield* askAbout(input, "sourceRecord", below, {}, linesOf)
  })
).pipe(Command.withDescription("Show how a source's claims turned out, by topic"))

const linesOf = (answer: TrackRecord, index: CaseIndex): ReadonlyArray<string> => {
  const { own, relayed, repeated, again } = answer.claims
  const width = Math.max(...answer.perTopic.map(({ topic }) => topicWords[topic].length), 0)
  return [
    `${sourceName(index, answer.source)}${answer.voice === answer.source ? "" : `, part of ${sourceName(index, answer.voice)}`}`,
    `${counted(own, "claim")} of its own, ${relayed} relayed by others, ${repeated.length} of others that it repeats, ${again.length} said again`,
    `${answer.checked} checked, ${answer.noOutcome} without an outcome${answer.setAside === 0 ? "" : `, ${answer.setAside} set aside, because the view does not admit their evidence`}`,
    ...(answer.perTopic.length === 0 ? [] : [""]),
    ...answer.perTopic.map((line) => `${topicWords[line.topic].padEnd(width)}  ${tallyText(line)}`),
    ...(answer.checked === 0 ? ["No claim of it has an outcome yet."] : [`All: ${tallyText(answer.all)}`]),
    ...(answer.ratios.lines.length === 0 ? [] : ["", ratioLine(answer.ratios)]),
    ...(answer.againstInterest.length === 0 ? [] : ["", "Against its own side's interest"]),
    ...answer.againstInterest.map(({ claim, sentence }) => `  ${claim}  ${sentence}`)
  ]
}

const tallyText = ({ counts, scored, share, tooFew }: Tally): string =>
  [
    `${counts.borneOut} borne out, ${counts.partly} partly, ${counts.refuted} refuted, ${counts.unresolvable} cannot be resolved`,
    share === undefined || tooFew
      ? "too few to say"
      : `${percent(share.best)} of ${scored} borne out (95 %: ${percent(share.low)} to ${percent(share.high)})`
  ].join("; ")

const ratioLine = ({ lines, typical }: TrackRecord["ratios"]): string =>
  typical === undefined
    ? `${counted(lines.length, "figure")} compared with later-known ones: too few to say`
    : `Its figures over the later-known ones: typically ${times(typical.best)}, ${times(typical.low)} to ${times(typical.high)} (${percent(typical.coverage)} interval of ${counted(typical.ratios, "figure")})`

const percent = (share: number): string => `${Math.round(100 * share)} %`

const times = (ratio: number): string => `${Number(ratio.toPrecision(2))} times`
