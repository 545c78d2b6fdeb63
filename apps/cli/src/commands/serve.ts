import { createApi } from "@cordon/api/create-api"
import { makeLibrary } from "@cordon/api/library/case-library"
import { publicLibrary } from "@cordon/api/library/public-library"
import { makeLiveFeed } from "@cordon/api/live/live-feed"
import { makeReasoner } from "@cordon/api/reasoning/reasoner"
import { serve as listen } from "@cordon/api/serve"
import { SHORTEST_TOKEN } from "@cordon/api/write/write-access"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect, Option } from "effect"
import { Command, Flag } from "effect/cli"
import { resolve } from "node:path"
import { dataDirectory, dataStore } from "../data-store.ts"
import { couldNot } from "../failure.ts"
import { loadFolder } from "../load-folder.ts"
import { remark, say } from "../terminal-output.ts"
import { version } from "../version.ts"
import { answerSources, builtViewer, bundledForNextTime } from "../build-part.ts"
import { checkout } from "../built-part.ts"
import { dataFlag } from "./flags.ts"

/** Port when neither `--port` nor `PORT` says another. */
export const DEFAULT_PORT = 4180

/** Who reads the answers of a server. */
const audiences = ["team", "public"] as const

/** Who reads when nobody says: only programs of this machine reach its own addresses. */
const audienceAt = (host: string): (typeof audiences)[number] =>
  /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host) ? "team" : "public"

/** How long the server answers what comes at once before it opens the cases unasked. */
const OPENING_DELAY = "400 millis"

/** `cordon serve`: viewer and API over one data directory, until it is interrupted. */
export const serve = Command.make(
  "serve",
  {
    load: Flag.String("load").pipe(
      Flag.withDescription("Case folder to bring into the data directory first; may be given several times"),
      Flag.between(0, 20)
    ),
    port: Flag.Int("port").pipe(
      Flag.withDescription(`Port; by default PORT, else ${DEFAULT_PORT}; 0 for any`),
      Flag.optional
    ),
    host: Flag.String("host").pipe(
      Flag.withDescription("Address to listen on; only this machine by default"),
      Flag.withDefault("127.0.0.1")
    ),
    writeToken: Flag.String("write-token").pipe(
      Flag.withDescription(
        `Let who sends this token append entries over the API; by default CORDON_WRITE_TOKEN, which the machine's list of processes does not show; without one it only reads. At least ${SHORTEST_TOKEN} letters`
      ),
      Flag.optional
    ),
    audience: Flag.Literals("audience", audiences).pipe(
      Flag.withDescription(
        "Who reads: team sees the whole record, public lacks what is not for the public (ADR-0014). By default team on this machine's own addresses and public on any other"
      ),
      Flag.optional
    ),
    mapStyleOrigin: Flag.String("map-style-origin").pipe(
      Flag.withDescription(
        "Origin, e.g. https://tiles.example.org, that the viewer may ask for a base map when its reader sets one; none by default; may be given several times"
      ),
      Flag.between(0, 10)
    ),
    viewer: Flag.Boolean("viewer").pipe(Flag.withDescription("Serve the viewer too"), Flag.withDefault(true)),
    data: dataFlag
  },
  Effect.fn(function* (input) {
    const port = yield* chosenPort(input.port)
    const token = yield* chosenToken(input.writeToken)
    const mapStyleOrigins = yield* Effect.forEach(input.mapStyleOrigin, chosenOrigin)
    const directory = dataDirectory(Option.getOrUndefined(input.data))
    yield* Effect.gen(function* () {
      for (const folder of input.load) yield* loadFolder(resolve(checkout, folder), directory)
      const webDirectory = input.viewer ? yield* builtViewer() : undefined
      const store = yield* LedgerStore
      const audience = Option.getOrElse(input.audience, () => audienceAt(input.host))
      const library = audience === "public" ? publicLibrary(makeLibrary(store)) : makeLibrary(store)
      const live = makeLiveFeed(library)
      const cases = yield* library.cases()
      const app = createApi({
        library,
        reasoner: yield* makeReasoner(),
        version: `${version}+${answerSources()}`,
        live,
        mapStyleOrigins,
        ...(token === undefined ? {} : { writing: { store, token } }),
        ...(webDirectory === undefined ? {} : { webDirectory })
      })
      const serving = yield* listen(app, { port, host: input.host, closing: live.close })
      yield* say(`Cordon is at ${serving.url}`)
      yield* remark(
        cases.length === 0
          ? "the data directory is empty; import a case, e.g. cordon import cases/east-aleppo-2016"
          : `cases: ${cases.map((known) => known.case).join(", ")}; data in ${directory}; API reference at ${serving.url}/docs`
      )
      // Opening keeps the thread busy: the viewer's own files go first, and a question for a case opens it anyway.
      yield* Effect.sleep(OPENING_DELAY)
      yield* Effect.forEach(cases, (known) => library.open(known.case))
      yield* bundledForNextTime
      return yield* Effect.never
    }).pipe(
      Effect.scoped,
      Effect.provide(dataStore(directory)),
      Effect.mapError((error) => (error._tag === "CommandFailed" ? error : couldNot(error.message)))
    )
  })
).pipe(Command.withDescription("Serve the viewer and the API"))

/** The token that lets write, or undefined where none is set. */
const chosenToken = (flag: Option.Option<string>) => {
  const token = Option.getOrElse(flag, () => process.env["CORDON_WRITE_TOKEN"] ?? "")
  if (token === "" && Option.isNone(flag)) return Effect.undefined
  return token.length >= SHORTEST_TOKEN && /^[\x21-\x7e]+$/.test(token)
    ? Effect.succeed(token)
    : Effect.fail(
        couldNot(
          `the write token is no good; give at least ${SHORTEST_TOKEN} visible ASCII letters without spaces, e.g. what \`openssl rand -hex 32\` prints`
        )
      )
}

/** An origin as a Content-Security-Policy takes it: scheme, host and port, no path. */
const chosenOrigin = (text: string) => {
  const origin = URL.canParse(text) ? new URL(text).origin : undefined
  return origin !== undefined && /^https?:/.test(origin) && [origin, `${origin}/`].includes(text)
    ? Effect.succeed(origin)
    : Effect.fail(
        couldNot(
          `the map style origin ${text} is no origin; give scheme, host and port only, e.g. https://tiles.example.org`
        )
      )
}

const chosenPort = (flag: Option.Option<number>) => {
  const text = process.env["PORT"]
  const port = Option.getOrElse(flag, () => (text === undefined || text === "" ? DEFAULT_PORT : Number(text)))
  return Number.isInteger(port) && port >= 0 && port <= 65_535
    ? Effect.succeed(port)
    : Effect.fail(
        couldNot(
          `the port is ${Option.isSome(flag) ? flag.value : `PORT=${text}`}; give a whole number from 0 to 65535`
        )
      )
}
