import type { CaseId } from "@cordon/domain/key"
import { type ImportError, importStream } from "@cordon/ingest/table/import-stream"
import type { QuarantineSink } from "@cordon/ingest/table/quarantine"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect, Schema } from "effect"
import type { Context } from "hono"
import type { Prepared } from "../answer/run-route.ts"
import { ApiFailure } from "../failure.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import { bodyTooLarge } from "../middleware/body-limit.ts"
import { rawAddress } from "../request/raw-request.ts"
import { requestReader } from "../request/read-arguments.ts"
import type { RouteError } from "../routes/handler.ts"
import {
  ApiImportReport,
  importEndpoints,
  importMediaTypes,
  QUARANTINE_CHARACTERS
} from "./import-endpoint.ts"
import type { Listening } from "./record-route.ts"
import { mayWrite, type Writing } from "./write-access.ts"

const endpoint = importEndpoints.import
const read = requestReader(endpoint)

/** Imports the body of a request as it comes. */
export const importRoute = (
  writing: Writing | undefined,
  feed: Listening
): ((c: Context<ApiEnv>) => Effect.Effect<Prepared, RouteError>) =>
  Effect.fn("route.import")(function* (c) {
    const { store } = yield* mayWrite(c, writing, importMediaTypes)
    const request = yield* Effect.fromResult(read(rawAddress(c.req.url)))
    const { case: caseId } = request.params as { readonly case: CaseId }
    const {
      name = "",
      format,
      encoding,
      title,
      zone,
      dryRun,
      mapping,
      ...settings
    } = request.query as typeof endpoint.query.Type
    const announced = Number(c.req.header("Content-Length") ?? 0)
    if (announced > endpoint.body.limitBytes)
      return yield* bodyTooLarge(`${announced} bytes`, endpoint.body.limitBytes)
    const kept = new KeptRows()
    const body = new LimitedBody(c.req.raw, endpoint.body.limitBytes)
    const file = { name, open: () => body.parts(), again: false }
    const report = yield* importStream(
      { name, folder: false, files: [file] },
      {
        case: caseId,
        settings: {
          ...settings,
          ...(mapping === undefined ? {} : { mapping: { name: "mapping", text: mapping } })
        },
        dryRun: dryRun === "true",
        quarantine: kept,
        ...(format === undefined ? {} : { format }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(title === undefined ? {} : { title }),
        ...(zone === undefined ? {} : { zone })
      }
    ).pipe(
      Effect.provideService(LedgerStore, store),
      Effect.mapError((error) =>
        error._tag === "LedgerError" ? error : body.tooLarge ? body.refusal : refusal(error)
      ),
      Effect.ensuring(Effect.sync(() => feed.appended(caseId)))
    )
    const { quarantineFile: _, ...told } = report
    const { quarantine } = kept
    const answer = { ...told, ...(quarantine === undefined ? {} : { quarantine }) }
    return c.body(JSON.stringify(yield* Effect.orDie(encode(answer))), 200, {
      "Content-Type": endpoint.mediaType,
      "Cache-Control": "no-store"
    })
  })

const encode = Schema.encodeEffect(ApiImportReport)

/** Refused rows, as many as an answer holds. */
class KeptRows implements QuarantineSink {
  quarantine: { extension: string; text: string; whole: boolean } | undefined

  open(extension: string): string {
    this.quarantine = { extension, text: "", whole: true }
    return `quarantine.${extension}`
  }

  write(text: string): void {
    const kept = this.quarantine
    if (kept === undefined) return
    if (kept.text.length + text.length <= QUARANTINE_CHARACTERS && kept.whole) kept.text += text
    else kept.whole = false
  }

  close(): void {}
}

/** The bytes of a request, and no more than it may have. */
class LimitedBody {
  readonly #request: Request
  readonly #limitBytes: number
  tooLarge = false

  constructor(request: Request, limitBytes: number) {
    this.#request = request
    this.#limitBytes = limitBytes
  }

  async *parts(): AsyncGenerator<Uint8Array> {
    let size = 0
    for await (const part of this.#request.body ?? []) {
      size += part.length
      this.tooLarge = size > this.#limitBytes
      if (this.tooLarge) throw new Error("the body has too many bytes")
      yield part
    }
  }

  get refusal(): ApiFailure {
    return bodyTooLarge(`more than ${this.#limitBytes} bytes`, this.#limitBytes)
  }
}

/** Why nothing or not all was imported, with parameters named as this API names them. */
const refusal = (error: Exclude<ImportError, LedgerError>): ApiFailure => {
  if (error._tag === "InputUnreadable") {
    const message =
      "the body broke off; what was acknowledged before stays, and sending it again goes on from there"
    return new ApiFailure({
      problem: "BodyUnreadable",
      detail: message,
      errors: [{ where: "body", found: "a body that broke off", expected: "a whole body", message }]
    })
  }
  const message = error.message
    .replace(/^ /, "the body ")
    .replace(
      /--([a-z]+)(?:-([a-z]))?/g,
      (_, word: string, next = "") => `the parameter ${word}${next.toUpperCase()}`
    )
  return new ApiFailure({
    problem: "ImportRefused",
    detail: message,
    errors: [{ where: "body", found: "this body", expected: "a file that can be imported", message }]
  })
}
