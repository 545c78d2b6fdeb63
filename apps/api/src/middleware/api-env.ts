/** What every handler finds in its context. */
export interface ApiEnv {
  readonly Variables: {
    /** The id of this request: the caller's, or a new one. */
    readonly requestId: string
  }
}
