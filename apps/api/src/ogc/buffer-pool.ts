/**
 * Lends buffers and takes them back.
 *
 * Gotcha: Node counts the memory of every new buffer towards its next garbage collection, which on a heap that holds
 * a large case costs more than hundreds of requests; what is lent again costs nothing.
 */
export class BufferPool {
  readonly #free: Array<Buffer> = []
  readonly #most: number
  #kept = 0

  /** A pool that keeps at most so many bytes for later. */
  constructor(most: number) {
    this.#most = most
  }

  /** A buffer of at least this size, whose content is not cleared. */
  take(bytes: number): Buffer {
    const fits = this.#free.findIndex(({ length }) => length >= bytes && length <= 4 * bytes + LEAST)
    const [found] = fits === -1 ? [] : this.#free.splice(fits, 1)
    if (found === undefined) return Buffer.allocUnsafeSlow(Math.max(LEAST, 2 ** Math.ceil(Math.log2(bytes))))
    this.#kept -= found.length
    return found
  }

  /** Takes back a buffer that nobody reads any more. */
  giveBack(buffer: Buffer): void {
    if (this.#kept + buffer.length > this.#most) return
    this.#free.push(buffer)
    this.#kept += buffer.length
  }
}

const LEAST = 64 * 1024
