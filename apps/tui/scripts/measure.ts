import { ansi } from "../src/line.ts"
import { createController } from "../src/controller.ts"
import { createSession } from "@cordon/view-model/session"
import { addDays } from "@cordon/domain/time/calendar-day"
import { screenLines } from "../src/screen.ts"
import { join } from "node:path"
import { bundleOfFolder } from "./case-folder.ts"

// Milliseconds of one scrub step on 120 by 36: the answer, and the frame drawn from it.
const folder = process.argv[2] ?? join(import.meta.dirname, "../../../cases/east-aleppo-2016")
const session = createSession({ bundle: await bundleOfFolder(folder), schedule: () => () => {} })
const controller = createController({
  session,
  client: {
    cases: () => Promise.resolve([]),
    bundle: () => Promise.reject(new Error()),
    verification: () => Promise.reject(new Error()),
    conflicts: () => Promise.reject(new Error()),
    accounts: () => Promise.reject(new Error()),
    sourceRecord: () => Promise.reject(new Error())
  },
  openUrl: () => Promise.resolve(false),
  copy: () => {},
  quit: () => {},
  schedule: () => () => {}
})
session.select({ kind: "figure", figure: session.index.bundle.record.manifest.figures[0]!.id })
const look = { depth: 24, theme: "dark" } as const
const answers: Array<number> = []
const frames: Array<number> = []
let day = session.limits.at.from
session.setKnownBy(session.limits.knownBy.to)
session.setAt(day)
for (; day < session.limits.at.to; day = addDays(day, 1)) {
  const start = performance.now()
  session.setAt(day)
  const answered = performance.now()
  screenLines(controller.model(120, 36))
    .map((line) => ansi(line, look))
    .join("\n")
  answers.push(answered - start)
  frames.push(performance.now() - answered)
}
const summary = (times: ReadonlyArray<number>) => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1)
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms`
}
console.log(`answer: ${summary(answers)}`)
console.log(`frame:  ${summary(frames)}`)
