import { Assessment } from "@cordon/domain/assessment/assessment"
import { Outcome } from "@cordon/domain/assessment/outcome"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { claimRecorded, foundation, inventedClaim } from "@cordon/testing/fixture/invented-case"
import { Schema } from "effect"
import type { NonEmptyReadonlyArray } from "effect/Array"

const persons = (value: number) => ({ quantifier: "about", value, unit: "persons" }) as const

/** One claim of every kind, one that repeats another, and one in Arabic letters and accents. */
export const firstDay: NonEmptyReadonlyArray<EntryBody> = [
  ...foundation,
  claimRecorded("C001"),
  claimRecorded("C002", {
    speaker: "monitor",
    proposition: { kind: "Population", place: "city", group: "people", amount: persons(20_000) },
    paraphrase: "Some 20,000 people are in the town.",
    tensions: ["T01"]
  }),
  claimRecorded("C003", {
    origin: { kind: "repeats", source: "monitor", stance: "neutral" },
    proposition: { kind: "Population", place: "city", group: "people", amount: persons(20_000) },
    paraphrase: "The wire repeats the monitor's figure.",
    publishedAt: "2030-03-06"
  }),
  claimRecorded("C004", {
    speaker: "blues_radio",
    proposition: { kind: "Strength", force: "reds", group: "fighters", place: "city", amount: persons(900) },
    heldDuring: "2030-03-10/.."
  }),
  claimRecorded("C005", {
    proposition: {
      kind: "Movement",
      movement: "evacuation",
      group: "civilians",
      from: "city",
      counting: "cumulative",
      amount: persons(4_000)
    },
    heldDuring: "2030-03-10/2030-03-13",
    publishedAt: "2030-03-14T09:00:00+01:00"
  }),
  claimRecorded("C006", {
    proposition: {
      kind: "Casualties",
      harm: "killed",
      group: "civilians",
      place: "bridge",
      event: "bridge-strike",
      perpetrators: ["blues"],
      counting: "increment",
      amount: persons(12)
    },
    heldDuring: "2030-03-12",
    publishedAt: "2030-03-13"
  }),
  claimRecorded("C007", {
    proposition: {
      kind: "Incident",
      type: "airStrike",
      place: "bridge",
      event: "bridge-strike",
      perpetrators: []
    },
    heldDuring: "2030-03-12",
    publishedAt: "2030-03-12"
  }),
  claimRecorded("C008", {
    proposition: {
      kind: "Agreement",
      agreement: "spring-deal",
      parties: ["reds", "blues"],
      terms: "a truce",
      status: "agreed"
    },
    heldDuring: "2030-03-14/.."
  }),
  claimRecorded("C009", {
    proposition: {
      kind: "Corridor",
      corridor: "bridge-road",
      from: "city",
      status: "open",
      runBy: ["relief"]
    },
    heldDuring: "2030-03-14/.."
  }),
  claimRecorded("C010", {
    proposition: {
      kind: "AreaShare",
      party: "blues",
      sense: "holds",
      base: { kind: "place", place: "city" },
      amount: { quantifier: "atLeast", value: 60, unit: "percent" }
    }
  }),
  claimRecorded("C011", {
    proposition: {
      kind: "Ratio",
      of: "civilians",
      per: "fighters",
      amount: { quantifier: "exactly", value: 4, unit: "perOne" }
    }
  }),
  claimRecorded("C012", {
    proposition: { kind: "Relation", subject: "reds", relation: "fighting", object: "blues" }
  }),
  claimRecorded("C013", { proposition: { kind: "Forecast", forecast: "the town falls", by: "2030-04" } }),
  claimRecorded("C014", {
    proposition: { kind: "Statement", topic: "the harvest" },
    publishedAt: "",
    paraphrase: "Élodie's café is open, says a resident."
  }),
  claimRecorded("C015", {
    speaker: "blues_radio",
    proposition: {
      kind: "Control",
      place: "south",
      holding: { kind: "held", by: "blues" },
      observed: "change"
    }
  }),
  claimRecorded("C016", {
    speaker: "monitor",
    proposition: {
      kind: "Control",
      place: "bridge",
      holding: { kind: "contested", between: ["reds", "blues"] },
      observed: "status"
    },
    heldDuring: "2030-03-14",
    publishedAt: "2030-03-14"
  })
]

/** The next day: a correction, a withdrawal, and judgements. */
export const secondDay: NonEmptyReadonlyArray<EntryBody> = [
  {
    kind: "claim.superseded.v1",
    claim: inventedClaim("C002", {
      speaker: "monitor",
      proposition: { kind: "Population", place: "city", group: "people", amount: persons(25_000) },
      paraphrase: "Some 25,000 people are in the town.",
      tensions: ["T01"]
    }),
    reason: "misread"
  },
  { kind: "claim.retracted.v1", claim: inventedClaim("C014").id, reason: "not said" },
  {
    kind: "assessment.recorded.v1",
    assessment: Schema.decodeSync(Assessment)({
      id: "A1",
      by: "the tests",
      publishedAt: "2030-03-20",
      subject: { kind: "claim", claim: "C001", reliability: "B", credibility: "2" },
      reasons: "made up",
      evidence: []
    })
  },
  {
    kind: "outcome.recorded.v1",
    outcome: Schema.decodeSync(Outcome)({
      id: "O1",
      claim: "C001",
      verdict: "borneOut",
      by: "the tests",
      publishedAt: "2030-03-25",
      reasons: "made up",
      evidence: ["C016"]
    })
  }
]
