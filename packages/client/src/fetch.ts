/** The signal that breaks a request off, where the platform has one. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer S } } ? S : never

/** What the client needs of a response. */
export interface FetchedResponse {
  readonly status: number
  readonly ok: boolean
  text(): Promise<string>
}

/**
 * What the client needs of `fetch`: the platform's own fits, and so does an app's in-process one.
 */
export type Fetch = (
  address: string,
  init: {
    readonly method: "GET"
    readonly headers: Record<string, string>
    readonly signal: Signal
  }
) => FetchedResponse | Promise<FetchedResponse>

/** The platform's `fetch`. Errors: defect where there is none. */
export const platformFetch: Fetch = (address, init) => {
  const { fetch } = globalThis as unknown as { readonly fetch?: Fetch }
  if (fetch === undefined) throw new Error("this platform has no fetch; give makeClient one")
  return fetch(address, init)
}
