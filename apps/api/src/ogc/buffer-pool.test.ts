import { expect, it } from "vitest"
import { BufferPool } from "./buffer-pool.ts"

it("lends what was given back, to one at a time", () => {
  const pool = new BufferPool(1024 * 1024)
  const first = pool.take(100_000)
  expect(first.length).toBeGreaterThanOrEqual(100_000)
  expect(pool.take(100_000)).not.toBe(first)
  pool.giveBack(first)
  expect(pool.take(90_000)).toBe(first)
  expect(pool.take(90_000)).not.toBe(first)
})

it("lends nothing too small, and nothing far too large", () => {
  const pool = new BufferPool(64 * 1024 * 1024)
  const small = pool.take(1000)
  const large = pool.take(16 * 1024 * 1024)
  pool.giveBack(small)
  pool.giveBack(large)
  expect(pool.take(1_000_000).length).toBeLessThan(large.length)
  expect(pool.take(16 * 1024 * 1024)).toBe(large)
})

it("keeps no more than it may", () => {
  const pool = new BufferPool(200_000)
  const [a, b] = [pool.take(100_000), pool.take(100_000)]
  pool.giveBack(a)
  pool.giveBack(b)
  expect(pool.take(100_000)).toBe(a)
  expect(pool.take(100_000)).not.toBe(b)
})
