declare module "papaparse" {
  interface ParseError {
    readonly type: string
    readonly code: string
    readonly message: string
    readonly row?: number
  }
  const Papa: {
    parse(
      text: string,
      options: { readonly delimiter: string; readonly newline: string; readonly header: false }
    ): { readonly data: ReadonlyArray<ReadonlyArray<string>>; readonly errors: ReadonlyArray<ParseError> }
  }
  export default Papa
}
