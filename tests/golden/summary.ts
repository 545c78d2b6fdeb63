import { diff } from "@cordon/ledger/diff"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { FigureAnswer } from "@cordon/ledger/figure-schema"
import { situation } from "@cordon/ledger/situation"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { stringify } from "yaml"
import { controls } from "../support/index-of.ts"

/** The views whose answers stand in `cases/east-aleppo-2016/expected/`. */
export const goldenViews = [
  { at: "2016-09-25", knownBy: "2016-09-25", accordingTo: "consensus" },
  { at: "2016-11-28", knownBy: "2016-11-28", accordingTo: "consensus" },
  { at: "2016-12-04", knownBy: "2016-12-04", accordingTo: "consensus" },
  { at: "2016-12-04", knownBy: "2017-01-31", accordingTo: "consensus" },
  { at: "2016-12-04", knownBy: "2016-12-05", accordingTo: "source:sohr" },
  { at: "2016-12-04", knownBy: "2016-12-05", accordingTo: "party:syr_gov" },
  { at: "2016-12-13", knownBy: "2016-12-14", accordingTo: "consensus" },
  { at: "2016-12-22", knownBy: "2017-01-31", accordingTo: "assessed" }
] as const

/** The two knowledge dates whose difference stands there too. */
export const goldenDiff = {
  before: { at: "2016-12-04", knownBy: "2016-12-04" },
  after: { at: "2016-12-04", knownBy: "2017-01-31" }
} as const

/** File name of a view's expected answer. */
export const fileOf = (view: (typeof goldenViews)[number]): string =>
  `at-${view.at}.known-${view.knownBy}.${view.accordingTo.replace(":", "-")}.yaml`

/** A situation in a form that a person can review line by line. */
export const summaryOf = (index: CaseIndex, view: (typeof goldenViews)[number]): string => {
  const answer = situation(index, controls(view.at, view.knownBy, view.accordingTo))
  return stringify(
    {
      view,
      counts: answer.counts,
      areas: Object.fromEntries(
        answer.areas.map((area) => [
          area.party,
          `${area.low.toFixed(1)} / ${area.best.toFixed(1)} / ${area.high.toFixed(1)} km2 in ${area.places} cells`
        ])
      ),
      figures: Object.fromEntries(answer.figures.map((figure) => [figure.id, figureLines(figure)])),
      territory: Object.fromEntries(
        answer.territory
          .filter((place) => place.basis !== "none")
          .map((place) => [place.place, placeLine(place)])
      ),
      noClaim: answer.territory
        .filter((place) => place.basis === "none")
        .map((place) => place.place)
        .join(" "),
      incidents: answer.incidents.map(
        (incident) => `${incident.key} @${incident.place ?? "unstated"}: ${incident.claims.join(" ")}`
      ),
      agreements: answer.agreements.map(
        (standing) =>
          `${standing.handle}: ${standing.statuses.map((status) => `${status.status} (${status.claim})`).join(", ")}`
      ),
      corridors: answer.corridors.map(
        (standing) =>
          `${standing.handle}: ${standing.statuses.map((status) => `${status.status} (${status.claim})`).join(", ")}`
      )
    },
    { lineWidth: 0, aliasDuplicateObjects: false }
  )
}

/** What the golden diff lists, in the same form. */
export const diffSummary = (index: CaseIndex): string => {
  const answer = diff(
    index,
    controls(goldenDiff.before.at, goldenDiff.before.knownBy),
    controls(goldenDiff.after.at, goldenDiff.after.knownBy)
  )
  return stringify(
    {
      ...goldenDiff,
      learnedByKind: answer.learnedByKind,
      learned: answer.learned.join(" "),
      gone: answer.gone.join(" "),
      outcomesLearned: answer.outcomesLearned.join(" "),
      territory: Object.fromEntries(
        answer.territory.map((change) => [
          change.place,
          `${change.changed.join(", ")}: ${placeLine(change.before)} -> ${placeLine(change.after)}`
        ])
      ),
      figures: Object.fromEntries(
        answer.figures.map((change) => [
          change.figure,
          {
            before: headline(change.before),
            after: headline(change.after),
            newLines: change.newLines.join(" ")
          }
        ])
      )
    },
    { lineWidth: 0, aliasDuplicateObjects: false }
  )
}

const headline = (figure: FigureAnswer): string =>
  `${figure.headline === undefined ? "no number" : `${figure.headline.low.value}${figure.headline.low.open ? "+" : ""} to ${figure.headline.high.value}${figure.headline.high.open ? "+" : ""}`}, ${figure.status}${figure.excludes ? ", exclude each other" : ""}`

const figureLines = (figure: FigureAnswer) => ({
  headline: headline(figure),
  ...Object.fromEntries(
    (["live", "stale", "superseded", "notLike"] as const).map((standing) => [
      standing,
      figure.lines
        .filter((line) => line.standing === standing)
        .map((line) =>
          line.differs.length > 0 || line.repeated
            ? `${line.claim}(${[...line.differs, ...(line.repeated ? ["repeated"] : [])].join(",")})`
            : line.claim
        )
        .join(" ")
    ])
  ),
  ...(figure.derived === undefined
    ? {}
    : {
        own: `${figure.derived.low.toFixed(1)} / ${figure.derived.best.toFixed(1)} / ${figure.derived.high.toFixed(1)} of ${figure.derived.baseSquareKilometres.toFixed(1)} km2`
      })
})

const placeLine = (place: PlaceTerritory): string =>
  [
    place.parties.join("+") || "no claim",
    `by ${place.basis}`,
    ...(place.disputed ? [`DISPUTED for ${place.dissent.join(", ")}`] : []),
    ...(place.stale ? ["stale"] : []),
    ...(place.mayHaveChanged.length > 0 ? [`may have changed: ${place.mayHaveChanged.join(" ")}`] : []),
    ...(place.voices.length > 0
      ? [
          place.voices
            .map((voice) => (voice.counted === "counted" ? voice.claim : `${voice.claim}(${voice.counted})`))
            .join(" ")
        ]
      : [])
  ].join(" | ")
