import type { Controls } from "@cordon/ledger/controls"
import { CaseId, FigureId, Handle, SourceId, ClaimId, OutcomeId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import type {
  AccountsAnswer,
  ConflictsAnswer,
  ReasonMember,
  TrackRecord
} from "@cordon/view-model/reasoning-answer"

/** Made-up answers of the reasoning about the invented town, as the API would give them. */

const day = CalendarDay.make("2030-03-10")
const controls: Controls = { at: day, knownBy: day, accordingTo: { kind: "consensus" } }
const inventedTown = CaseId.make("invented-town")
const people = FigureId.make("people-inside")
const source = (id: string) => SourceId.make(id)
const claim = (id: string, aspect?: "total" | "parts"): ReasonMember => ({
  kind: "claim",
  claim: ClaimId.make(id),
  ...(aspect === undefined ? {} : { aspect })
})
const closed: ReasonMember = { kind: "assumption", assumption: Handle.make("closed-town") }

/** One set of two claims, one of a claim's parts and an assumption, and one pair that only looks contradictory. */
export const conflictsAnswer = (more: Partial<ConflictsAnswer> = {}): ConflictsAnswer => ({
  case: inventedTown,
  controls,
  items: [
    {
      id: "k1",
      members: [claim("P1"), claim("P2")],
      laws: ["whole"],
      kind: "dispute",
      short: "The agency puts about 200,000 people inside, the blog at least 20,000 of the same people.",
      sentence:
        "The agency puts about 200,000 people inside and the blog at least 20,000 of the same people on the same day, and these cannot both be true.",
      arithmetic: [{ text: "the agency's number, rounded", low: 195_000, high: 205_000 }],
      gap: { value: 170_000, unit: "persons" },
      figures: [people],
      places: [],
      whatWouldHaveToGive: [
        { member: claim("P1"), change: "at most 30,000 people instead of 195,000", to: 30_000 },
        { member: claim("P2"), change: "at least 195,000 people instead of 20,000", to: 195_000 }
      ],
      witnesses: [source("agency"), source("blog")],
      bearsOnDay: true
    },
    {
      id: "k2",
      members: [claim("P3", "parts"), closed],
      laws: [],
      kind: "oneVoice",
      short: "More people left than had been inside.",
      sentence: "More people left than had been inside, and these cannot both be true.",
      arithmetic: [],
      gap: { value: 5, unit: "persons" },
      figures: [],
      places: [],
      whatWouldHaveToGive: [],
      witnesses: [source("reds_office")],
      bearsOnDay: false
    }
  ],
  more: false,
  complete: true,
  laws: [
    {
      id: "whole",
      name: "a part is within its whole",
      reason: "Nobody is in a part alone.",
      kind: "structural"
    }
  ],
  notComparable: [
    {
      claims: [ClaimId.make("P1"), ClaimId.make("P3")],
      because: ["window", "base"],
      sentence: "P1 speaks of 8 March, P3 of 1 March."
    }
  ],
  ...more
})

/** Two accounts of one figure: one of each number. */
export const accountsAnswer = (more: Partial<AccountsAnswer> = {}): AccountsAnswer => ({
  case: inventedTown,
  controls,
  day,
  groups: [
    {
      figures: [people],
      claims: 3,
      undisputed: [claim("P3")],
      accounts: [
        {
          id: "a1",
          name: "UA",
          holds: [claim("P1"), claim("P3")],
          rejects: [claim("P2")],
          varies: [closed],
          standing: [
            { source: source("agency"), held: 1, rejected: 0 },
            { source: source("blog"), held: 0, rejected: 1 }
          ],
          alike: 2,
          implies: [
            { figure: people, name: "People inside", unit: "persons", range: { low: 195_000, high: 205_000 } }
          ],
          sentence: "It holds P1 and rejects P2, so about 200,000 people were inside."
        },
        {
          id: "a2",
          name: "A blog",
          holds: [claim("P2"), claim("P3")],
          rejects: [claim("P1")],
          varies: [],
          standing: [{ source: source("blog"), held: 1, rejected: 0 }],
          alike: 1,
          implies: [{ figure: people, name: "People inside", unit: "persons", range: { low: 20_000 } }],
          sentence: "It holds P2 and rejects P1, so at least 20,000 people were inside."
        }
      ],
      more: true
    }
  ],
  complete: true,
  ...more
})

/** A source with enough claims on one topic to give a share, and too few on another. */
export const recordAnswer = (id: SourceId): TrackRecord => {
  const few = {
    counts: { borneOut: 0, partly: 0, refuted: 1, unresolvable: 1 },
    scored: 1,
    share: { low: 0, best: 0, high: 0.8 },
    tooFew: true
  }
  const enough = {
    counts: { borneOut: 4, partly: 1, refuted: 1, unresolvable: 0 },
    scored: 6,
    share: { low: 0.36, best: 0.75, high: 0.96 },
    tooFew: false
  }
  return {
    source: id,
    voice: id,
    claims: { own: 9, relayed: 1, repeated: [], again: [] },
    checked: 8,
    noOutcome: 2,
    setAside: 0,
    perTopic: [
      {
        topic: "population",
        claims: [
          { claim: ClaimId.make("P2"), verdict: "refuted", outcome: OutcomeId.make("O1"), dissent: [] }
        ],
        ...few
      },
      { topic: "movement", claims: [], ...enough }
    ],
    all: enough,
    ratios: { lines: [], tooFew: true },
    againstInterest: []
  }
}
