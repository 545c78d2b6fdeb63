/** The signal that breaks a request off, where the platform has one. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer S } } ? S : never

/** What the client needs to read a body while it comes. */
export interface BodyReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
  cancel(): Promise<void>
}

/** What the client needs of a response. */
export interface FetchedResponse {
  readonly status: number
  readonly ok: boolean
  /** Only what comes bit by bit is read from it. */
  readonly body?: { getReader(): BodyReader } | null
  text(): Promise<string>
}

/** What the client sends. */
export interface FetchInit {
  readonly method: "GET" | "POST"
  readonly headers: Record<string, string>
  readonly body?: string
  readonly signal: Signal
}

/**
 * What the client needs of `fetch`: the platform's own fits, and so does an app's in-process one.
 */
export type Fetch = (address: string, init: FetchInit) => FetchedResponse | Promise<FetchedResponse>

/** The platform's `fetch`. Errors: defect where there is none. */
export const platformFetch: Fetch = (address, init) => {
  const { fetch } = globalThis as unknown as { readonly fetch?: Fetch }
  if (fetch === undefined) throw new Error("this platform has no fetch; give makeClient one")
  return fetch(address, init)
}
