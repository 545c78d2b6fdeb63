import { CaseId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { parentPort } from "node:worker_threads"
import { type FromWorker, isRaised, type ToWorker } from "../../src/reasoning/message.ts"
import { behaviours } from "./behaviours.ts"

/** A worker that fails in the ways that a worker can, as the limit of a question says. */
let asked = 0

const behave = ({ question, flag }: ToWorker & { readonly kind: "ask" }): FromWorker => {
  const limit = "limit" in question ? question.limit : 0
  const behaviour = behaviours[limit - 1]
  const answer = {
    case: CaseId.make("invented-siege"),
    controls: question.controls,
    day: CalendarDay.make("2030-03-15"),
    groups: Array.from({ length: asked }, () => NO_GROUP),
    complete: true
  }
  switch (behaviour) {
    case "works until told to stop":
      while (!isRaised(flag)) Atomics.wait(IDLE, 0, 0, 5)
      return { kind: "answered", answer: { ...answer, complete: false }, cutShort: true }
    case "does not listen":
      for (;;) Atomics.wait(IDLE, 0, 0, 5)
    case "ends by itself":
      return process.exit(3)
    case "throws":
      throw new Error("thrown in the worker, /var/secret")
    case "breaks":
      return { kind: "broken", detail: "a mistake, /var/secret" }
    case "fails":
      return { kind: "failed", detail: "no solver in /var/secret" }
    default:
      return { kind: "answered", answer, cutShort: false }
  }
}

const IDLE = new Int32Array(new SharedArrayBuffer(4))
const NO_GROUP = { figures: [], claims: 0, undisputed: [], accounts: [], more: false }

parentPort?.on("message", (message: ToWorker) => {
  if (message.kind !== "ask") return
  asked += 1
  parentPort?.postMessage(behave(message))
})

parentPort?.postMessage({ kind: "ready" } satisfies FromWorker)
