/**
 * Remembers values by texts it was given lately, in bounded memory.
 *
 * It knows the last `size` of them at least, and twice as many at most: when one half is full, the older half goes.
 */
export class RecentMap<A> {
  private readonly size: number
  private young = new Map<string, A>()
  private old = new Map<string, A>()

  constructor(size: number) {
    this.size = size
  }

  get(text: string): A | undefined {
    const found = this.young.get(text)
    if (found !== undefined) return found
    const older = this.old.get(text)
    if (older !== undefined) this.set(text, older)
    return older
  }

  set(text: string, value: A): void {
    if (this.young.size >= this.size) {
      this.old = this.young
      this.young = new Map()
    }
    this.young.set(text, value)
  }
}
