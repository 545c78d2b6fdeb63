import type { Fetch } from "@cordon/client/fetch"
import { type ExportFormat, exportFormats } from "@cordon/interop/export/export-format"
import { exporters, formatFacts, formatOfName } from "@cordon/interop/export/exporters"
import { mayBeTold } from "@cordon/interop/feature/disclosure"
import { bodyOf, type LedgerEntry } from "@cordon/ledger/entry"
import { formatLine } from "@cordon/ledger/ndjson"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect, Option, Stream } from "effect"
import { Command, Flag } from "effect/cli"
import { problemOf } from "../ask-api.ts"
import { dataDirectory, dataStore, reasonOf } from "../data-store.ts"
import { CommandFailed, couldNot, ExitCode } from "../failure.ts"
import { inProcessApi } from "../in-process-api.ts"
import { remark } from "../terminal-output.ts"
import { writePieces } from "../write-pieces.ts"
import { caseArgument, chosenCase, dataFlag } from "./flags.ts"

const text = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.optional)

const yes = (name: string, description: string) =>
  Flag.Boolean(name).pipe(Flag.withDescription(description), Flag.withDefault(false))

/** `cordon export`: a case as a file that other tools read, or its whole ledger. */
export const exportCommand = Command.make(
  "export",
  {
    case: caseArgument,
    format: Flag.Literals("format", exportFormats).pipe(
      Flag.withDescription(
        "Format of the file; by default that of its ending, else ndjson, the ledger itself"
      ),
      Flag.optional
    ),
    out: text("out", "File to write; standard output when left out"),
    collection: text(
      "collection",
      "control, claims, incidents, movements, places, corridors; joined by commas where the format holds several"
    ),
    claim: text("claim", "Only this claim, e.g. C048; prov is always about one"),
    at: text("at", "Only what is said to hold on this date, e.g. 2016-12-04"),
    knownBy: text("known-by", "Only what had been published by then; the same as --at by default"),
    accordingTo: text("according-to", "consensus, assessed, source:<id> or party:<id>"),
    hxl: yes("hxl", "CSV: put a row of HXL hashtags below the header"),
    site: text(
      "site",
      "claimreview: address at which the case is published, e.g. https://example.org/cordon"
    ),
    public: yes("public", "ndjson: without the content of what is not marked for the public"),
    data: dataFlag
  },
  Effect.fn(function* (input) {
    const out = Option.getOrUndefined(input.out)
    const format = yield* formatMeant(Option.getOrUndefined(input.format), out)
    const { facts } = exporters[format]
    if (out === undefined && process.stdout.isTTY && BINARY.has(format))
      return yield* wrongUsage(`${facts.title} is no text for a terminal; give a file with --out`)
    if (input.public && format !== "ndjson")
      return yield* wrongUsage("--public is for ndjson: every other format is public anyway; leave it out")
    const query = queryOf(input)
    const whole = format === "ndjson" && !input.public && query.every(([name]) => name === "site")
    yield* whole ? exportLedger(input, out) : exportFile(input, format, query, out)
  })
).pipe(Command.withDescription("Write a case as a file that other tools read, or its whole ledger"))

interface Input {
  readonly case: Parameters<typeof chosenCase>[0]
  readonly data: Option.Option<string>
  readonly collection: Option.Option<string>
  readonly claim: Option.Option<string>
  readonly at: Option.Option<string>
  readonly knownBy: Option.Option<string>
  readonly accordingTo: Option.Option<string>
  readonly hxl: boolean
  readonly site: Option.Option<string>
}

const BINARY: ReadonlySet<ExportFormat> = new Set(["flatgeobuf", "geoparquet"])

const wrongUsage = (sentence: string): CommandFailed =>
  new CommandFailed({ sentence, exitCode: ExitCode.wrongUsage })

const formatMeant = (
  named: ExportFormat | undefined,
  out: string | undefined
): Effect.Effect<ExportFormat, CommandFailed> => {
  const format = named ?? (out === undefined ? "ndjson" : formatOfName(out))
  if (format !== undefined) return Effect.succeed(format)
  const endings = formatFacts.map(({ endings: [ending], id }) => `${ending} (${id})`).join(", ")
  return Effect.fail(
    wrongUsage(`the ending of ${out} is none of ${endings}; name a format with --format, or end the file so`)
  )
}

/** What is asked of the route, in the words of an address. */
const queryOf = (input: Input): ReadonlyArray<readonly [string, string]> =>
  Object.entries({
    collection: input.collection,
    claim: input.claim,
    at: input.at,
    knownBy: input.knownBy,
    accordingTo: input.accordingTo,
    site: input.site,
    hxl: input.hxl ? Option.some("true") : Option.none<string>()
  }).flatMap(([name, value]) => (Option.isNone(value) ? [] : [[name, value.value] as const]))

/** Asks the API in this process, so that the command and the route make the same file with the same checks. */
const exportFile = Effect.fn("exportFile")(function* (
  input: Input,
  format: ExportFormat,
  query: ReadonlyArray<readonly [string, string]>,
  out: string | undefined
) {
  const data = Option.getOrUndefined(input.data)
  const caseId = yield* chosenCase(input.case).pipe(Effect.provide(dataStore(dataDirectory(data))))
  yield* Effect.scoped(
    Effect.gen(function* () {
      const fetch = yield* inProcessApi(data)
      const pairs = new URLSearchParams({ format, ...Object.fromEntries(query) })
      const response = yield* answerOf(
        fetch,
        `http://in-process.invalid/api/cases/${caseId}/export?${pairs.toString()}`
      )
      const bytes = yield* writePieces(response.body ?? [], out)
      if (out !== undefined) yield* remark(`${caseId}: ${bytes} bytes written to ${out}`)
    })
  )
  yield* tellFacts(format)
})

const answerOf = (fetch: Fetch, address: string): Effect.Effect<Response, CommandFailed> =>
  Effect.gen(function* () {
    const response = yield* Effect.tryPromise({
      try: async (signal) => (await fetch(address, { method: "GET", headers: {}, signal })) as Response,
      catch: (cause) => couldNot(`the export cannot be made: ${reasonOf(cause)}`)
    })
    if (response.ok) return response
    return yield* problemOf(yield* Effect.promise(() => response.text()), address)
  })

/** What the file carries and what it cannot, for whoever is about to rely on it. */
const tellFacts = (format: ExportFormat): Effect.Effect<void> => {
  const { title, carries, cannotCarry } = exporters[format].facts
  return Effect.forEach(
    [
      `${title} carries:`,
      ...carries.map((sentence) => `  ${sentence}`),
      "It leaves out or changes:",
      ...cannotCarry.map((sentence) => `  ${sentence}`)
    ],
    remark,
    { discard: true }
  )
}

/** The ledger itself, one canonical line an entry, complete enough to import elsewhere: no copy for the public. */
const exportLedger = Effect.fn("exportLedger")(
  function* (input: Input, out: string | undefined) {
    const caseId = yield* chosenCase(input.case)
    const store = yield* LedgerStore
    let withheld = 0
    const lines = Stream.map(store.read(caseId), (entry) => {
      if (isWithheld(entry)) withheld += 1
      return `${formatLine(entry)}\n`
    })
    yield* writePieces(Stream.toAsyncIterable(lines), out)
    const head = yield* store.head(caseId)
    if (out !== undefined)
      yield* remark(`${caseId}: ${head.sequence} entries written to ${out}, head ${head.hash}`)
    if (withheld > 0)
      yield* remark(
        `${withheld} of them hold claims that are not for the public: hand the file only to who may have them, or export with --public`
      )
  },
  (effect, input) => Effect.provide(effect, dataStore(dataDirectory(Option.getOrUndefined(input.data))))
)

const isWithheld = (entry: LedgerEntry): boolean => {
  const body = bodyOf(entry)
  return (
    (body?.kind === "claim.recorded.v1" || body?.kind === "claim.superseded.v1") && !mayBeTold(body.claim)
  )
}
