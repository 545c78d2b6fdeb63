import { layerHighs } from "@cordon/reasoning/system/highs-solver"
import { Cause, Exit, ManagedRuntime } from "effect"
import { enableCompileCache } from "node:module"
import { parentPort } from "node:worker_threads"
import { answerQuestion } from "./answer-question.ts"
import { type FromWorker, isRaised, type ToWorker } from "./message.ts"
import { type OpenState, openState } from "./open-state.ts"

enableCompileCache()

const runtime = ManagedRuntime.make(layerHighs())
const states = new Map<string, OpenState>()

const answer = async (message: ToWorker & { readonly kind: "ask" }): Promise<FromWorker> => {
  const state = states.get(message.key)
  if (state === undefined) return { kind: "broken", detail: `the state ${message.key} was not opened` }
  const expired = () => isRaised(message.flag)
  const exit = await runtime.runPromiseExit(answerQuestion(state, message.question, expired))
  if (Exit.isSuccess(exit)) {
    return { kind: "answered", answer: exit.value, cutShort: !exit.value.complete && expired() }
  }
  const failure = Cause.findErrorOption(exit.cause)
  return failure._tag === "Some" && failure.value.category === "unavailable"
    ? { kind: "failed", detail: failure.value.message }
    : { kind: "broken", detail: Cause.pretty(exit.cause) }
}

parentPort?.on("message", (message: ToWorker) => {
  switch (message.kind) {
    case "open":
      return void states.set(message.key, openState(message.bundle))
    case "forget":
      return void states.delete(message.key)
    case "ask":
      return void answer(message).then((told) => parentPort?.postMessage(told))
  }
})

parentPort?.postMessage({ kind: "ready" } satisfies FromWorker)
