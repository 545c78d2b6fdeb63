import { Exit } from "effect"
import { Job, type Outcome } from "./job.ts"
import type { CaseState, Question } from "./question.ts"
import { ReasonerUnavailable } from "./reasoner-errors.ts"
import { Seat, type SeatTimes } from "./seat.ts"

/** Time limits that a question may wait for its turn: one before it can use up all of its own. */
const PATIENCE = 2

/** How a pool works. */
export interface PoolOptions extends SeatTimes {
  readonly workers: number
  readonly script: URL
}

/**
 * Questions in the order in which they came, for a few workers.
 *
 * One question is asked once, however many wait for it, and given up when nobody does any more. One that cannot be
 * begun within twice the time limit fails as `busy`, so that every wait has an end.
 */
export class WorkerPool {
  readonly #seats: ReadonlyArray<Seat>
  readonly #limit: number
  /** What is waited for, queued and begun. */
  readonly #jobs = new Map<string, Job>()
  readonly #queue = new Map<Job, NodeJS.Timeout>()
  readonly #begun = new Map<Job, Seat>()
  #closed = false

  constructor({ workers, script, limit, grace }: PoolOptions) {
    this.#limit = limit
    this.#seats = Array.from(
      { length: workers },
      () => new Seat(script, { limit, grace }, (job, outcome) => this.#ended(job, outcome))
    )
  }

  /** Asks a question; the returned function stops waiting for its answer. */
  ask(state: CaseState, question: Question, hear: (outcome: Outcome) => void): () => void {
    if (this.#closed) {
      hear(unavailable("closed"))
      return () => undefined
    }
    const name = JSON.stringify([state.key, question])
    const job = this.#jobs.get(name) ?? this.#enqueue(new Job(name, state, question))
    job.wait(hear)
    this.#next()
    return () => {
      job.leave(hear)
      if (!job.wanted) this.#giveUp(job)
    }
  }

  /** Ends every worker; whoever waits hears that the reasoner is closed. */
  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#queue.keys()) this.#drop(job, unavailable("closed"))
    await Promise.all(this.#seats.map((seat) => seat.close()))
  }

  #enqueue(job: Job): Job {
    this.#jobs.set(job.name, job)
    this.#queue.set(
      job,
      setTimeout(() => this.#drop(job, unavailable("busy")), PATIENCE * this.#limit)
    )
    return job
  }

  #next(): void {
    for (const [job, timer] of this.#queue) {
      const free = this.#seats.filter((seat) => seat.free)
      const seat = free.find((candidate) => candidate.has(job.state)) ?? free[0]
      if (seat === undefined) return
      clearTimeout(timer)
      this.#queue.delete(job)
      this.#begun.set(job, seat)
      seat.start(job)
    }
  }

  #giveUp(job: Job): void {
    this.#forget(job)
    this.#begun.get(job)?.hurry(job)
    clearTimeout(this.#queue.get(job))
    this.#queue.delete(job)
  }

  #drop(job: Job, outcome: Outcome): void {
    clearTimeout(this.#queue.get(job))
    this.#queue.delete(job)
    this.#forget(job)
    job.end(outcome)
  }

  #ended(job: Job, outcome: Outcome): void {
    this.#begun.delete(job)
    this.#forget(job)
    job.end(outcome)
    if (!this.#closed) this.#next()
  }

  /** A question given up may have been asked again under the same name. */
  #forget(job: Job): void {
    if (this.#jobs.get(job.name) === job) this.#jobs.delete(job.name)
  }
}

const unavailable = (reason: ReasonerUnavailable["reason"]): Outcome =>
  Exit.fail(new ReasonerUnavailable({ reason, detail: "" }))
