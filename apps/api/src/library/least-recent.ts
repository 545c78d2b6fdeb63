/**
 * A map that forgets what was used least recently once it weighs too much.
 *
 * Shape: `capacity` in the unit of `weigh`; by default every value weighs 1.
 */
export class LeastRecent<V> {
  readonly #values = new Map<string, V>()
  readonly #capacity: number
  readonly #weigh: (value: V) => number
  #weight = 0

  constructor(capacity: number, weigh: (value: V) => number = () => 1) {
    this.#capacity = capacity
    this.#weigh = weigh
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key)
    if (value === undefined) return undefined
    this.#values.delete(key)
    this.#values.set(key, value)
    return value
  }

  /** Keeps a value; one heavier than the whole capacity is not kept. */
  set(key: string, value: V): void {
    this.delete(key)
    const weight = this.#weigh(value)
    if (weight > this.#capacity) return
    this.#values.set(key, value)
    this.#weight += weight
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.#capacity) return
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const value = this.#values.get(key)
    if (value === undefined) return
    this.#values.delete(key)
    this.#weight -= this.#weigh(value)
  }

  get size(): number {
    return this.#values.size
  }
}
