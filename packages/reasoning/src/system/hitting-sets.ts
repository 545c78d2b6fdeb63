/** Where a search stands: at a minimal hitting set, at the end, or out of steps for now. */
export type Step =
  | { readonly kind: "set"; readonly set: ReadonlyArray<number> }
  | { readonly kind: "end" | "paused" }

interface Frame {
  readonly branches: ReadonlyArray<number>
  next: number
}

/**
 * Walks through the minimal hitting sets of a growing family of sets: those that meet every one of them and from
 * which nothing can be left out. This is the map of MARCO: what hits all known conflicts is what an account leaves out.
 *
 * Shape: depth first; in one pass no hitting set comes twice. A set added on the way is heeded from there on, so
 * that a pass in which sets were added may have missed some: start another. A pass without additions gave them all.
 * Source: Murakami and Uno, Efficient algorithms for dualizing large-scale hypergraphs, Discrete Applied
 * Mathematics 170 (2014), algorithm MMCS.
 */
export class HittingSets {
  readonly #family: Array<ReadonlyArray<number>> = []
  readonly #containing: ReadonlyArray<Array<number>>
  /** Of each family set: how many chosen members it has, and their sum (with one, that is the member). */
  readonly #hits: Array<number> = []
  readonly #hitSum: Array<number> = []
  /** Of each member: in how many family sets it is the only one chosen. */
  readonly #critical: Int32Array
  readonly #candidate: Uint8Array
  readonly #chosen = new Set<number>()
  #frames: Array<Frame> = []
  #atEnd = false
  #begun = false
  /** True until a choice was followed up: what is uncovered then opens a frame below it. */
  #descending = true

  constructor(size: number) {
    this.#containing = Array.from({ length: size }, () => [])
    this.#critical = new Int32Array(size)
    this.#candidate = new Uint8Array(size).fill(1)
  }

  /** Adds a set that must be hit. */
  add(set: ReadonlyArray<number>): void {
    const index = this.#family.length
    const chosen = set.filter((member) => this.#chosen.has(member))
    this.#family.push(set)
    this.#hits.push(chosen.length)
    this.#hitSum.push(chosen.reduce((sum, member) => sum + member, 0))
    if (chosen.length === 1) this.#critical[chosen[0]!]!++
    for (const member of set) this.#containing[member]!.push(index)
  }

  /** Starts another pass. */
  restart(): void {
    for (const member of this.#chosen) this.#drop(member)
    this.#candidate.fill(1)
    this.#frames = []
    this.#atEnd = false
    this.#begun = false
    this.#descending = true
  }

  /** Goes on to the next minimal hitting set of this pass, in at most so many steps. */
  next(steps: number): Step {
    let left = steps
    if (!this.#begun) {
      this.#begun = true
      if (this.#uncovered() === undefined) return { kind: "set", set: [] }
    }
    while (!this.#atEnd) {
      if (left-- <= 0) return { kind: "paused" }
      const open = this.#descending ? this.#uncovered() : undefined
      if (open !== undefined) this.#push(open)
      this.#descending = false
      if (this.#advance()) {
        this.#descending = true
        if (this.#uncovered() === undefined)
          return { kind: "set", set: [...this.#chosen].sort((a, b) => a - b) }
      }
    }
    return { kind: "end" }
  }

  #push(family: number): void {
    const branches = this.#family[family]!.filter((member) => this.#candidate[member] === 1)
    for (const member of branches) this.#candidate[member] = 0
    this.#frames.push({ branches, next: 0 })
  }

  /** Takes the next branch of the top frame that keeps every chosen member needed; pops frames that are done. */
  #advance(): boolean {
    const frame = this.#frames.at(-1)
    if (frame === undefined) {
      this.#atEnd = true
      return false
    }
    const before = frame.branches[frame.next - 1]
    if (before !== undefined && this.#chosen.has(before)) {
      this.#drop(before)
      this.#candidate[before] = 1
    }
    const member = frame.branches[frame.next]
    if (member === undefined) {
      for (const branch of frame.branches) this.#candidate[branch] = 1
      this.#frames.pop()
      return false
    }
    frame.next++
    this.#choose(member)
    if (this.#allCritical()) return true
    this.#drop(member)
    return false
  }

  #choose(member: number): void {
    this.#chosen.add(member)
    for (const index of this.#containing[member]!) {
      const hits = ++this.#hits[index]!
      const sum = (this.#hitSum[index]! += member)
      if (hits === 1) this.#critical[member]!++
      else if (hits === 2) this.#critical[sum - member]!--
    }
  }

  #drop(member: number): void {
    this.#chosen.delete(member)
    for (const index of this.#containing[member]!) {
      const hits = --this.#hits[index]!
      const sum = (this.#hitSum[index]! -= member)
      if (hits === 0) this.#critical[member]!--
      else if (hits === 1) this.#critical[sum]!++
    }
  }

  #allCritical(): boolean {
    for (const member of this.#chosen) if (this.#critical[member]! <= 0) return false
    return true
  }

  /** The uncovered family set with the fewest candidates. */
  #uncovered(): number | undefined {
    let best: number | undefined
    let fewest = Number.POSITIVE_INFINITY
    for (const [index, hits] of this.#hits.entries()) {
      if (hits > 0) continue
      const candidates = this.#family[index]!.reduce((sum, member) => sum + this.#candidate[member]!, 0)
      if (candidates < fewest) [best, fewest] = [index, candidates]
    }
    return best
  }
}
