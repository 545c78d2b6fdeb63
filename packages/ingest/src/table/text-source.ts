import { Effect, Result } from "effect"
import { type DecodedText, decodeText, type Encoding, type NotText } from "./decode-text.ts"
import { InputUnreadable } from "./import-errors.ts"
import type { InputFile } from "./input.ts"

/** A piece of a file's text, and how many bytes it was. */
export interface TextPiece {
  readonly decoded: DecodedText
  readonly bytes: number
}

/** Why no more text comes. */
export type TextFailure = InputUnreadable | NotText

/** A file that is read as text, piece by piece. */
export class TextSource {
  private readonly file: InputFile
  private readonly bytes: AsyncIterator<Uint8Array>
  private readonly decoder: ReturnType<typeof decodeText>
  private readonly waiting: Array<TextPiece> = []
  private ended = false

  constructor(file: InputFile, encoding: Encoding | undefined) {
    this.file = file
    this.bytes = file.open()[Symbol.asyncIterator]()
    this.decoder = decodeText(file.name, encoding)
  }

  /** The next piece, or `undefined` at the end. Errors: InputUnreadable, NotText. */
  get next(): Effect.Effect<TextPiece | undefined, TextFailure> {
    return Effect.flatMap(
      Effect.promise(() => this.pull()),
      Effect.fromResult
    )
  }

  /** The beginning of the text, at least so long if there is so much; it is still given by `next`. */
  peek(length: number): Effect.Effect<string, TextFailure> {
    return Effect.gen({ self: this }, function* () {
      let text = this.waiting.map(({ decoded }) => decoded.text).join("")
      while (!this.ended && text.length < length) {
        const piece = yield* Effect.flatMap(
          Effect.promise(() => this.read()),
          Effect.fromResult
        )
        this.waiting.push(piece)
        text += piece.decoded.text
      }
      return text
    })
  }

  /** As `next`, for who cannot run effects. */
  async pull(): Promise<Result.Result<TextPiece | undefined, TextFailure>> {
    const piece = this.waiting.shift()
    if (piece !== undefined) return Result.succeed(piece)
    return this.ended ? Result.succeed(undefined) : this.read()
  }

  /** Lets the file go. */
  get close(): Effect.Effect<void> {
    return Effect.ignore(
      Effect.tryPromise(async () => {
        if (!this.ended) await this.bytes.return?.()
      })
    )
  }

  private async read(): Promise<Result.Result<TextPiece, TextFailure>> {
    let step: IteratorResult<Uint8Array>
    try {
      step = await this.bytes.next()
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause)
      return Result.fail(new InputUnreadable({ file: this.file.name, detail }))
    }
    this.ended = step.done === true
    const text = step.done === true ? this.decoder.end() : this.decoder.push(step.value)
    const bytes = step.done === true ? 0 : step.value.length
    return Result.map(text, (decoded) => ({ decoded, bytes }))
  }
}
