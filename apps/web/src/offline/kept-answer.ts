/** Said by the worker to a page whose question it answered from what was kept, because the server did not answer. */
export interface KeptAnswer {
  readonly kind: "kept"
  /** When the server gave that answer, as HTTP writes dates; empty where it did not say. */
  readonly fetchedAt: string
}
