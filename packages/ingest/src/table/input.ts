/** What is imported: a file, a folder of files, or a stream. */
export interface ImportInput {
  /** Name without its directory, for detection and messages; empty where there is none. */
  readonly name: string
  readonly folder: boolean
  /** The files of a folder in the order of their names; else the one file or stream. */
  readonly files: ReadonlyArray<InputFile>
}

/** Bytes with a name. */
export interface InputFile {
  /** Path inside the folder with forward slashes, or the file's name. */
  readonly name: string
  /** Begins to read. A `ReadableStream` and a Node stream are such iterables. */
  readonly open: () => AsyncIterable<Uint8Array>
  /**
   * Whether it can be opened again. Documents are then read twice, so that a file which is none of the format is found
   * before anything is written.
   */
  readonly again: boolean
}
