import { indexCase } from "@cordon/ledger/case-index"
import { badgeOf, sourcesLine } from "@cordon/view-model/figure-card"
import { formatHeadline, formatNumber } from "@cordon/view-model/format"
import { actorName, placeName, viewWords } from "@cordon/view-model/names"
import { holderPhrase } from "@cordon/view-model/place-card"
import { Effect } from "effect"
import { Command } from "effect/cli"
import { ask, caseMeant, chosenApi } from "../ask-api.ts"
import { say } from "../terminal-output.ts"
import { controlsGiven, queryFlags } from "./query-flags.ts"

/** `cordon situation`: who is said to hold what, and the key figures as ranges of what is said. */
export const situation = Command.make(
  "situation",
  queryFlags,
  Effect.fn(function* (input) {
    yield* Effect.scoped(
      Effect.gen(function* () {
        const api = yield* chosenApi(input)
        const caseId = yield* caseMeant(api, input.case)
        const path = `/api/cases/${encodeURIComponent(caseId)}`
        const { text, value } = yield* ask(api, "situation", `${path}/situation`, controlsGiven(input))
        if (input.json) return yield* say(text.trimEnd())
        const bundle = (yield* ask(api, "bundle", `${path}/bundle`, {})).value
        for (const line of linesOf(value, indexCase(bundle))) yield* say(line)
      })
    )
  })
).pipe(Command.withDescription("Show the situation at a date, as known by a date, according to somebody"))

type SituationValue = Parameters<typeof holderPhrase>[0] extends infer Territory
  ? { readonly territory: ReadonlyArray<Territory> } & import("@cordon/ledger/situation").Situation
  : never

const linesOf = (answer: SituationValue, index: ReturnType<typeof indexCase>): ReadonlyArray<string> => {
  const { manifest } = index.bundle.record
  const { controls, counts } = answer
  const disputed = answer.territory.filter((place) => place.disputed)
  return [
    `${manifest.title}, ${manifest.subtitle}`,
    `at ${answer.day}, known by ${String(controls.knownBy)}, according to ${viewWords(controls.accordingTo, index)}: ${counts.claims} of ${counts.claimsRecorded} claims and ${counts.control} control reports`,
    "",
    "Figures (claims, not counts)",
    ...answer.figures.flatMap((figure) => {
      const badge = badgeOf(figure)
      return [
        `  ${figure.name}: ${formatHeadline(figure) ?? "no claim"}${badge.kind === "none" ? "" : ` (${badge.text})`}`,
        ...(figure.lines.some((line) => line.standing === "live" || line.standing === "stale")
          ? [`    ${sourcesLine(figure.lines, index)}`]
          : []),
        ...(figure.derived === undefined
          ? []
          : [
              `    own geometry: ${figure.derived.best.toFixed(0)} %, ${figure.derived.low.toFixed(0)} to ${figure.derived.high.toFixed(0)} %`
            ])
      ]
    }),
    "",
    "Ground, km2 (undisputed to all contested and disputed)",
    ...answer.areas.map(
      (area) =>
        `  ${actorName(index, area.party)}: ${area.best.toFixed(1)} (${area.low.toFixed(1)} to ${area.high.toFixed(1)}), ${formatNumber(area.places)} quarters`
    ),
    "",
    disputed.length === 0 ? "No quarter is disputed." : "Disputed quarters",
    ...disputed.map(
      (place) =>
        `  ${placeName(index, place.place)}: ${holderPhrase(place, index)}; ${place.voices.map((voice) => voice.claim).join(" ")}`
    )
  ]
}
