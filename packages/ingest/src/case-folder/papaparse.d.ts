declare module "papaparse" {
  interface ParseError {
    readonly type: string
    readonly code: string
    readonly message: string
    readonly row?: number
  }
  interface ParseOptions {
    readonly delimiter: string
    readonly newline: string
    readonly header?: false
    readonly preview?: number
    readonly fastMode?: boolean
  }
  const Papa: {
    parse(
      text: string,
      options: { readonly delimiter: string; readonly newline: string; readonly header: false }
    ): { readonly data: ReadonlyArray<ReadonlyArray<string>>; readonly errors: ReadonlyArray<ParseError> }
    readonly Parser: new (
      options: ParseOptions
    ) => {
      parse(
        text: string,
        baseIndex: number,
        ignoreLastRow: boolean
      ): {
        readonly data: Array<Array<string>>
        readonly errors: ReadonlyArray<ParseError>
        readonly meta: { readonly cursor: number }
      }
    }
  }
  export default Papa
}
