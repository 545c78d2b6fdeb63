import { indexCase } from "@cordon/ledger/case-index"
import { amountOf } from "@cordon/view-model/claim-card"
import { formatPublished } from "@cordon/view-model/format-time"
import { modalityVerb } from "@cordon/view-model/format"
import { sourceShortName } from "@cordon/view-model/names"
import { Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import { ask, caseMeant, chosenApi } from "../ask-api.ts"
import { remark, say, sayJson } from "../terminal-output.ts"
import { queryFlags } from "./query-flags.ts"

const text = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.optional)

/** `cordon claims`: the claims that all given filters keep. */
export const claims = Command.make(
  "claims",
  {
    ...queryFlags,
    kind: text("kind", "Kinds of proposition, joined by commas, e.g. Population,Movement"),
    place: text("place", "Claims that speak of this place or one within it"),
    actor: text("actor", "Claims that speak of this actor"),
    speaker: text("speaker", "Claims by this speaker"),
    publisher: text("publisher", "Claims in documents of this publisher"),
    from: text("from", "Published on this day or later"),
    to: text("to", "Published by the end of this day"),
    q: text("q", "Words that all occur in id, paraphrase, title or note"),
    tension: text("tension", "Claims in this set of tensions, e.g. T01"),
    sort: text("sort", "published, -published, id or held"),
    limit: Flag.Int("limit").pipe(
      Flag.withDescription("At most so many claims; all by default"),
      Flag.optional
    )
  },
  Effect.fn(function* (input) {
    yield* Effect.scoped(
      Effect.gen(function* () {
        const api = yield* chosenApi(input)
        const caseId = yield* caseMeant(api, input.case)
        const path = `/api/cases/${encodeURIComponent(caseId)}`
        const some = Option.getOrUndefined
        const most = Option.getOrElse(input.limit, () => Number.POSITIVE_INFINITY)
        const found: Array<unknown> = []
        const rows: Array<ClaimRow> = []
        let cursor: string | undefined
        do {
          const page: { readonly text: string; readonly value: ClaimPage } = yield* ask(
            api,
            "claims",
            `${path}/claims`,
            {
              at: some(input.at),
              knownBy: some(input.knownBy),
              accordingTo: some(input.accordingTo),
              kind: some(input.kind),
              place: some(input.place),
              actor: some(input.actor),
              speaker: some(input.speaker),
              publisher: some(input.publisher),
              publishedFrom: some(input.from),
              publishedTo: some(input.to),
              q: some(input.q),
              tension: some(input.tension),
              sort: some(input.sort),
              limit: String(Math.min(500, Math.max(1, most - rows.length))),
              cursor
            }
          )
          found.push(...(JSON.parse(page.text) as { readonly items: ReadonlyArray<unknown> }).items)
          rows.push(...page.value.items)
          cursor = page.value.nextCursor
        } while (cursor !== undefined && rows.length < most)
        if (input.json) return yield* sayJson({ items: found })
        const index = indexCase((yield* ask(api, "bundle", `${path}/bundle`, {})).value)
        for (const { claim } of rows) {
          const amount = amountOf(claim)
          yield* say(
            [
              claim.id.padEnd(7),
              formatPublished(claim.publishedAt, index.clock).padEnd(12),
              `${sourceShortName(index, claim.speaker)} ${modalityVerb(claim.modality)}${amount === undefined ? "" : ` ${amount}`}: ${claim.paraphrase}`
            ].join("  ")
          )
        }
        yield* remark(`${rows.length} claims`)
      })
    )
  })
).pipe(Command.withDescription("List claims by kind, place, actor, speaker, publisher, dates or words"))

type ClaimPage = import("@cordon/protocol/endpoints").Answer<"claims">
type ClaimRow = ClaimPage["items"][number]
