import { Exit } from "effect"
import { Worker } from "node:worker_threads"
import type { Job, Outcome } from "./job.ts"
import type { FromWorker, ToWorker } from "./message.ts"
import type { CaseState } from "./question.ts"
import { ReasonerUnavailable } from "./reasoner-errors.ts"

/** States that a worker keeps ready at once. */
const KEPT_STATES = 3

/** How long a worker may take to start, on however busy a machine. Unit: milliseconds. */
const START = 20_000

/** How long a worker may take. Unit: milliseconds. */
export interface SeatTimes {
  /** From the beginning of a question until the worker is told to answer with what it has. */
  readonly limit: number
  /** From then until it is ended by force. */
  readonly grace: number
}

/**
 * A place for one worker, which it starts when there is work, and anew after it ended.
 *
 * The process is kept alive by a worker only while it works.
 */
export class Seat {
  readonly #script: URL
  readonly #times: SeatTimes
  readonly #whenFree: (job: Job, outcome: Outcome) => void
  #worker: Worker | undefined
  #ready = false
  #states: ReadonlyArray<string> = []
  #job: Job | undefined
  #timer: NodeJS.Timeout | undefined

  /** `whenFree` hears of every job that ends, after which the seat takes another. */
  constructor(script: URL, times: SeatTimes, whenFree: (job: Job, outcome: Outcome) => void) {
    this.#script = script
    this.#times = times
    this.#whenFree = whenFree
  }

  get free(): boolean {
    return this.#job === undefined
  }

  has(state: CaseState): boolean {
    return this.#states.includes(state.key)
  }

  start(job: Job): void {
    this.#job = job
    const worker = (this.#worker ??= this.#begin())
    worker.ref()
    const { key, bundle } = job.state
    const tell = (message: ToWorker) => worker.postMessage(message)
    if (!this.has(job.state)) tell({ kind: "open", key, bundle })
    this.#states = [key, ...this.#states.filter((known) => known !== key)]
    for (const old of this.#states.slice(KEPT_STATES)) tell({ kind: "forget", key: old })
    this.#states = this.#states.slice(0, KEPT_STATES)
    tell({ kind: "ask", key, question: job.question, flag: job.flag })
    this.#time(job)
  }

  /** Tells the worker to stop with a job, and ends it by force if it does not listen. */
  hurry(job: Job): void {
    if (this.#job !== job) return
    job.stop()
    this.#time(job)
  }

  /** Ends the worker, and with it what it works on. */
  close(): Promise<void> {
    return this.#end(unavailable("closed"))
  }

  #begin(): Worker {
    const worker = new Worker(this.#script, { name: "cordon reasoning" })
    const ended = (detail: string) => {
      if (this.#worker === worker) void this.#end(unavailable("crashed", detail))
    }
    worker.on("message", (message: FromWorker) => this.#worker === worker && this.#hear(message, worker))
    worker.on("messageerror", (error) => ended(error.message))
    worker.on("error", (error) =>
      ended(error instanceof Error ? (error.stack ?? error.message) : String(error))
    )
    worker.on("exit", (code) => ended(`exit code ${code}`))
    return worker
  }

  #hear(message: FromWorker, worker: Worker): void {
    if (message.kind === "ready") {
      this.#ready = true
      if (this.#job !== undefined) this.#time(this.#job)
      return
    }
    worker.unref()
    switch (message.kind) {
      case "answered":
        return this.#finish(Exit.succeed({ answer: message.answer, cutShort: message.cutShort }))
      case "failed":
        return this.#finish(unavailable("failed", message.detail))
      case "broken":
        return this.#finish(Exit.die(new Error(`in the thread that reasons: ${message.detail}`)))
    }
  }

  /** The time of a question begins when the worker is ready, since before it cannot hear that it is up. */
  #time(job: Job): void {
    const { limit, grace } = this.#times
    clearTimeout(this.#timer)
    this.#timer =
      this.#ready && !job.stopped
        ? setTimeout(() => this.hurry(job), limit)
        : setTimeout(() => void this.#end(unavailable("overdue")), this.#ready ? grace : START)
  }

  async #end(outcome: Outcome): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    this.#ready = false
    this.#states = []
    const ended = worker?.terminate()
    this.#finish(outcome)
    await ended
  }

  #finish(outcome: Outcome): void {
    clearTimeout(this.#timer)
    const job = this.#job
    this.#job = undefined
    if (job !== undefined) this.#whenFree(job, outcome)
  }
}

const unavailable = (reason: ReasonerUnavailable["reason"], detail = ""): Outcome =>
  Exit.fail(new ReasonerUnavailable({ reason, detail }))
