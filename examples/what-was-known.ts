import { makeClient } from "@cordon/client/client"
import { CaseId, FigureId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { Effect } from "effect"

/*
 * A notebook: what was said of one figure on one day, as known on five days, and what of it cannot all be true.
 * `node examples/what-was-known.ts`, with the address of a server where it is not the usual one.
 */
const client = makeClient({ baseUrl: process.argv[2] ?? "http://127.0.0.1:4180" })
const asked = { case: CaseId.make("east-aleppo-2016"), at: CalendarDay.make("2016-12-04") }
const figure = FigureId.make("people-inside")
const days = ["2016-11-20", "2016-12-01", "2016-12-04", "2016-12-15", "2017-01-31"].map((day) =>
  CalendarDay.make(day)
)

const answers = await Effect.runPromise(
  Effect.forEach(days, (knownBy) => client.situation({ ...asked, knownBy }))
)
console.log(`${figure} on ${asked.at}, as known by:`)
console.table(
  answers.map(({ figures }, i) => {
    const answer = figures.find(({ id }) => id === figure)
    return {
      knownBy: days[i],
      low: answer?.headline?.low.value,
      high: answer?.headline?.high.value,
      status: answer?.status,
      claims: answer?.lines.flatMap(({ claim, standing }) => (standing === "live" ? [claim] : [])).join(" ")
    }
  })
)

const { items: conflicts } = await Effect.runPromise(
  client.conflicts({ ...asked, knownBy: asked.at, figure, limit: 3 })
)
console.log("What cannot all be true of it, as known that day:")
for (const { short } of conflicts) console.log(`- ${short}`)

const disputed = conflicts.flatMap(({ members }) =>
  members.flatMap((one) => (one.kind === "claim" ? [one.claim] : []))
)
console.log("Where that was said:")
for (const id of new Set(disputed)) {
  const { standing } = await Effect.runPromise(client.claim({ case: asked.case, claim: id }))
  if (standing.kind !== "recorded") continue
  const { speaker, citation } = standing.claim
  const { where } = citation
  console.log(`- ${id}: ${speaker}, ${where.kind === "address" ? where.url : where.reason}`)
}
