import type { CaseId } from "@cordon/domain/key"
import { eventEndpoints } from "@cordon/protocol/endpoints"
import { Effect, Result, Schedule, Schema, Stream } from "effect"
import { Sse } from "effect/encoding"
import type { Client } from "./client.ts"
import { ClientDecodeError, type ClientError } from "./client-errors.ts"
import { type BodyReader, platformFetch } from "./fetch.ts"
import { type Asked, type ClientOptions, notTransported, refusal, requestTo, send } from "./request.ts"

const endpoint = eventEndpoints.live

/** An entry of a ledger, as it is appended. */
export type LedgerEntry = typeof endpoint.response.Type

/** Which entries to listen for. */
export interface LiveArguments {
  readonly case: CaseId
  /** Begin after the entry of this sequence; 0 for the whole ledger. By default with the next append. */
  readonly since?: number
}

/** Entries as they are appended. */
export interface LiveClient {
  /**
   * Every entry after a sequence, in order, each once, for as long as somebody reads.
   *
   * A connection that breaks is taken up where it broke off, soon at first and then less often.
   * Errors: those that asking again cannot mend: ApiError of another category than `unavailable`, ClientDecodeError.
   */
  readonly live: (args: LiveArguments) => Stream.Stream<LedgerEntry, ClientError>
  /** The same for `for await`; leaving the loop ends the connection, and an error is thrown. */
  readonly listen: (args: LiveArguments) => AsyncIterable<LedgerEntry>
}

/** After so much silence, comments included, a connection is taken for dead. */
const SILENCE = "60 seconds"

/** Soon at first; in the end every five seconds. */
const AGAIN = Schedule.jittered(
  Schedule.min([Schedule.exponential("250 millis"), Schedule.spaced("5 seconds")])
)

/** Makes the methods that listen. */
export const liveMethods = (client: Client, options: ClientOptions): LiveClient => {
  const live: LiveClient["live"] = (args) => {
    // Without a beginning of its own, whatever is appended before the first event would be lost with the connection.
    const start =
      args.since === undefined
        ? Effect.map(client.ledger({ case: args.case }), ({ head }) => head.sequence)
        : Effect.succeed(args.since)
    return Stream.unwrap(Effect.map(start, (since) => resumed(args.case, since, options)))
  }
  return { live, listen: (args) => Stream.toAsyncIterable(live(args)) }
}

const resumed = (
  caseId: CaseId,
  since: number,
  options: ClientOptions
): Stream.Stream<LedgerEntry, ClientError> =>
  Stream.suspend(() => {
    let last = since
    return Stream.suspend(() => connection(caseId, last, options)).pipe(
      Stream.filter(({ sequence }) => sequence > last),
      Stream.tap(({ sequence }) =>
        Effect.sync(() => {
          last = sequence
        })
      ),
      Stream.retry(($) => $(AGAIN).pipe(Schedule.while(({ input }) => canBeMended(input))))
    )
  })

/** The entries that one connection brings; it always ends with an error. */
const connection = (
  caseId: CaseId,
  since: number,
  options: ClientOptions
): Stream.Stream<LedgerEntry, ClientError> => {
  const { fetch = platformFetch } = options
  const request = requestTo("live", endpoint, options, { case: caseId, since })
  const { asked } = request
  const connected = Effect.gen(function* () {
    const { response, read } = yield* send(fetch, request, async (answer) =>
      answer.ok ? answer.body?.getReader() : answer.text()
    )
    if (typeof read === "string") return yield* refusal(asked, response.status, read)
    if (read === undefined) return yield* notTransported(asked, "this platform's fetch gives no body to read")
    return read
  })
  return Stream.unwrap(
    Effect.map(
      Effect.acquireRelease(connected, (reader) => Effect.ignore(Effect.tryPromise(() => reader.cancel()))),
      (reader) => entriesOf(chunksOf(reader, asked), asked)
    )
  )
}

const chunksOf = (reader: BodyReader, asked: Asked): Stream.Stream<Uint8Array, ClientError> =>
  Stream.fromPull(
    Effect.succeed(
      Effect.tryPromise({ try: () => reader.read(), catch: (cause) => notTransported(asked, cause) }).pipe(
        Effect.flatMap(({ done, value }) =>
          done || value === undefined
            ? Effect.fail(notTransported(asked, "the connection ended"))
            : Effect.succeed([value] as const)
        )
      )
    )
  )

const entriesOf = (
  chunks: Stream.Stream<Uint8Array, ClientError>,
  asked: Asked
): Stream.Stream<LedgerEntry, ClientError> => {
  const heard: Array<string> = []
  const parser = Sse.makeParser((event) => {
    if (event._tag === "Event") heard.push(event.data)
  })
  return chunks.pipe(
    Stream.timeoutOrElse({
      duration: SILENCE,
      orElse: () => Stream.fail<ClientError>(notTransported(asked, "nothing came for too long"))
    }),
    Stream.decodeText(),
    Stream.mapEffect((text) => {
      const tooLarge = parser.feed(text)
      return tooLarge === undefined
        ? Effect.forEach(heard.splice(0), (data) => entryOf(data, asked))
        : Effect.fail(notPromised(asked, tooLarge.message))
    }),
    Stream.flatMap(Stream.fromIterable)
  )
}

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(endpoint.response))

const entryOf = (data: string, asked: Asked): Effect.Effect<LedgerEntry, ClientDecodeError> =>
  Effect.fromResult(Result.mapError(decode(data), ({ message }) => notPromised(asked, message)))

const notPromised = (asked: Asked, detail: string): ClientDecodeError =>
  new ClientDecodeError({ ...asked, status: 200, detail: detail.slice(0, 2000) })

/** Whether asking again can help: nothing came, or the server has something better to do just now. */
const canBeMended = (error: ClientError): boolean =>
  error._tag === "ClientTransportError" ||
  (error._tag === "ApiError" ? error.problem.status >= 500 : error.status >= 500)
