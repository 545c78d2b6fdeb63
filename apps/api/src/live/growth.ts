import type { CaseId } from "@cordon/domain/key"

interface Waiting {
  readonly beyond: number
  readonly wake: (grown: boolean) => void
}

/** Tells when ledgers grow: this process says so, and for others the store is asked now and then while somebody waits. */
export class Growth {
  readonly #headOf: (caseId: CaseId) => Promise<number>
  readonly #pollMillis: number
  readonly #waiting = new Map<CaseId, Set<Waiting>>()
  readonly #looking = new Set<CaseId>()
  readonly #lookAgain = new Set<CaseId>()
  #timer: NodeJS.Timeout | undefined

  constructor(headOf: (caseId: CaseId) => Promise<number>, pollMillis: number) {
    this.#headOf = headOf
    this.#pollMillis = pollMillis
  }

  /** Waits until a ledger has an entry beyond a sequence. Shape: false when it has none after so long, or on abort. */
  beyond(caseId: CaseId, sequence: number, millis: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false)
    return new Promise((resolve) => {
      const all = this.#waiting.get(caseId) ?? new Set()
      this.#waiting.set(caseId, all)
      const waiting: Waiting = {
        beyond: sequence,
        wake: (grown) => {
          clearTimeout(silence)
          signal.removeEventListener("abort", stopped)
          all.delete(waiting)
          if (all.size === 0 && this.#waiting.get(caseId) === all) this.#waiting.delete(caseId)
          if (this.#waiting.size === 0) this.close()
          resolve(grown)
        }
      }
      const stopped = () => waiting.wake(false)
      const silence = setTimeout(stopped, millis).unref()
      signal.addEventListener("abort", stopped)
      all.add(waiting)
      this.#timer ??= setInterval(() => this.#lookAtAll(), this.#pollMillis).unref()
      // An entry may have come since the caller last read.
      this.look(caseId)
    })
  }

  /** Looks at once where a ledger ends. */
  look(caseId: CaseId): void {
    if (!this.#waiting.has(caseId)) return
    if (this.#looking.has(caseId)) {
      // The look that is under way may have been answered before the append that this one is for.
      this.#lookAgain.add(caseId)
      return
    }
    this.#looking.add(caseId)
    void this.#wakeAll(caseId).finally(() => {
      this.#looking.delete(caseId)
      if (this.#lookAgain.delete(caseId)) this.look(caseId)
    })
  }

  /** Stops asking the store. */
  close(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #lookAtAll(): void {
    for (const caseId of this.#waiting.keys()) if (!this.#looking.has(caseId)) this.look(caseId)
  }

  async #wakeAll(caseId: CaseId): Promise<void> {
    const waiting = this.#waiting.get(caseId)
    if (waiting === undefined) return
    // A store that cannot be read just now is asked again the next time.
    const head = await this.#headOf(caseId).catch(() => undefined)
    if (head === undefined) return
    for (const one of waiting) if (one.beyond < head) one.wake(true)
  }
}
