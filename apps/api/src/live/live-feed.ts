import type { CaseId } from "@cordon/domain/key"
import { LISTEN_AGAIN_MILLIS } from "@cordon/protocol/live-endpoints"
import { Cause, Effect, Exit, Stream } from "effect"
import type { CaseLibrary } from "../library/case-library.ts"
import { eventText, greeting, HEARTBEAT } from "./event-text.ts"
import { Growth } from "./growth.ts"
import { RecentEvents } from "./recent-events.ts"

/** Events that are sent at a time; a listener that reads slowly is asked before it gets more. */
const BATCH = 100

/** How far behind a listener may be served from memory. */
const CATCH_UP = 500

/** How entries are handed on as they are appended. */
export interface LiveOptions {
  /** Listeners at once. */
  readonly listeners?: number
  /** How often the store is asked whether another process appended. */
  readonly pollMillis?: number
  /** After how much silence a comment is sent. */
  readonly heartbeatMillis?: number
  /** Hears of a store that fails while somebody listens. */
  readonly onFault?: (cause: Cause.Cause<unknown>) => void
}

/** Hands the entries of ledgers on to whoever listens. */
export interface LiveFeed {
  /** The events after a sequence, for as long as somebody reads them; undefined when too many listen already. */
  readonly listen: (caseId: CaseId, after: number) => ReadableStream<Uint8Array<ArrayBuffer>> | undefined
  /** Says that this process has appended to a case, so that nobody waits for the next look at the store. */
  readonly appended: (caseId: CaseId) => void
  readonly listening: () => number
  /** Ends every stream; whoever listens again is refused. */
  readonly close: () => void
}

/**
 * Makes a feed over a library.
 *
 * Every listener reads the ledger itself from where it is, in order, and only asks whether there is more; so nothing
 * can be lost between two of them, nor come twice. A stream that fails ends, and its listener comes back.
 */
export const makeLiveFeed = (
  library: CaseLibrary["Service"],
  { listeners = 256, pollMillis = 500, heartbeatMillis = 15_000, onFault = () => {} }: LiveOptions = {}
): LiveFeed => {
  const growth = new Growth((caseId) => headOf(library, caseId), pollMillis)
  const recent = new Map<CaseId, Promise<RecentEvents>>()
  const open = new Set<AbortController>()
  let closed = false

  /** The recent events up to the present head; one reading at a time for each case. */
  const recentOf = (caseId: CaseId): Promise<RecentEvents> => {
    const before = recent.get(caseId)
    const next = (before ?? Promise.resolve(undefined))
      .catch(() => undefined)
      .then((events) => caughtUp(library, caseId, events))
    recent.set(caseId, next)
    return next
  }

  const eventsAfter = async (caseId: CaseId, after: number): Promise<ReadonlyArray<string>> =>
    (await recentOf(caseId)).after(after, BATCH) ??
    (await entriesAfter(library, caseId, after, BATCH)).map(eventText)

  async function* texts(caseId: CaseId, after: number, signal: AbortSignal): AsyncGenerator<string> {
    yield greeting(LISTEN_AGAIN_MILLIS)
    let last = after
    while (!signal.aborted) {
      const events = await eventsAfter(caseId, last)
      last += events.length
      if (events.length > 0) yield events.join("")
      else if (!(await growth.beyond(caseId, last, heartbeatMillis, signal))) yield HEARTBEAT
    }
  }

  return {
    listen: (caseId, after) => {
      if (closed || open.size >= listeners) return undefined
      const stopping = new AbortController()
      open.add(stopping)
      const ended = () => {
        open.delete(stopping)
        stopping.abort()
      }
      const parts = texts(caseId, after, stopping.signal)
      let cancelled = false
      return new ReadableStream<Uint8Array<ArrayBuffer>>(
        {
          pull: async (controller) => {
            const part = await parts.next().catch((cause: unknown) => onFault(Cause.die(cause)))
            if (cancelled) return
            if (part !== undefined && part.done !== true && !stopping.signal.aborted)
              return controller.enqueue(ENCODER.encode(part.value))
            ended()
            controller.close()
          },
          cancel: () => {
            cancelled = true
            ended()
          }
        },
        { highWaterMark: 0 }
      )
    },
    appended: (caseId) => growth.look(caseId),
    listening: () => open.size,
    close: () => {
      closed = true
      for (const stopping of open) stopping.abort()
      growth.close()
    }
  }
}

const ENCODER = new TextEncoder()

const caughtUp = async (
  library: CaseLibrary["Service"],
  caseId: CaseId,
  events: RecentEvents | undefined
): Promise<RecentEvents> => {
  const head = await headOf(library, caseId)
  if (events === undefined || events.last > head) return new RecentEvents(head)
  if (head - events.last > CATCH_UP) events.skipTo(head)
  else if (head > events.last)
    events.add(await entriesAfter(library, caseId, events.last, head - events.last))
  return events
}

const headOf = (library: CaseLibrary["Service"], caseId: CaseId): Promise<number> =>
  run(Effect.map(library.head(caseId), ({ sequence }) => sequence))

const entriesAfter = (library: CaseLibrary["Service"], caseId: CaseId, after: number, most: number) =>
  run(Stream.runCollect(library.read(caseId, { after, upTo: after + most, batch: most })))

/** Runs an effect; what it fails with is thrown. */
const run = async <A, E>(effect: Effect.Effect<A, E>): Promise<A> => {
  const exit = await Effect.runPromiseExit(effect)
  if (Exit.isSuccess(exit)) return exit.value
  throw Cause.squash(exit.cause)
}
