/**
 * Remembers the texts it was given lately, in bounded memory.
 *
 * It knows the last `size` of them at least, and twice as many at most: when one half is full, the older half goes.
 */
export class RecentSet {
  private readonly size: number
  private young = new Set<string>()
  private old = new Set<string>()

  constructor(size: number) {
    this.size = size
  }

  has(text: string): boolean {
    if (this.young.has(text)) return true
    if (!this.old.has(text)) return false
    this.add(text)
    return true
  }

  add(text: string): void {
    if (this.young.size >= this.size) {
      this.old = this.young
      this.young = new Set()
    }
    this.young.add(text)
  }
}
