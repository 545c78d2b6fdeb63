import { clientsClaim, type WorkboxPlugin } from "workbox-core"
import { ExpirationPlugin } from "workbox-expiration"
import {
  cleanupOutdatedCaches,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute
} from "workbox-precaching"
import { NavigationRoute, registerRoute } from "workbox-routing"
import { CacheFirst, NetworkFirst } from "workbox-strategies"
import type { KeptAnswer } from "./kept-answer.ts"

/** Files of the viewer as it was built; the build puts them in here. */
declare const CORDON_FILES: Array<PrecacheEntry>

/** What of a service worker's world is used here. */
interface Surroundings {
  readonly clients: {
    readonly get: (id: string) => Promise<{ readonly postMessage: (message: KeptAnswer) => void } | undefined>
  }
  readonly skipWaiting: () => Promise<void>
}

const surroundings = self as unknown as Surroundings

/** Answers about a date and a view that are kept beside the records themselves. */
const MOST_ANSWERS = 300

/** Tells the page that asked that what it gets is from before. */
const tellsOfKept = {
  cachedResponseWillBeUsed: async ({
    cachedResponse,
    event
  }: {
    readonly cachedResponse?: Response
    readonly event: Event
  }): Promise<Response | undefined> => {
    const asked = (event as Event & { readonly clientId?: string }).clientId
    if (cachedResponse !== undefined && asked !== undefined && asked !== "") {
      const client = await surroundings.clients.get(asked)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's client takes none
      client?.postMessage({ kind: "kept", fetchedAt: cachedResponse.headers.get("date") ?? "" })
    }
    return cachedResponse
  }
}

const isAnswer = ({ url, request }: { readonly url: URL; readonly request: Request }): boolean =>
  request.method === "GET" && url.pathname.startsWith("/api/") && !/\/(live|changes)$/.test(url.pathname)

const isRecord = ({ url }: { readonly url: URL }): boolean =>
  url.pathname === "/api/cases" || url.pathname.endsWith("/bundle")

void surroundings.skipWaiting()
clientsClaim()
cleanupOutdatedCaches()
precacheAndRoute(CORDON_FILES)
registerRoute(
  new NavigationRoute(
    new NetworkFirst({
      cacheName: "cordon-pages",
      plugins: [{ handlerDidError: () => matchPrecache("/index.html") }]
    }),
    { allowlist: [/^\/($|\?|case($|[/?]))/] }
  )
)
registerRoute(
  ({ url }) => url.pathname.startsWith("/assets/"),
  new CacheFirst({ cacheName: "cordon-assets" })
)
registerRoute(
  (asked) => isAnswer(asked) && isRecord(asked),
  new NetworkFirst({ cacheName: "cordon-records", plugins: [tellsOfKept] })
)
registerRoute(
  isAnswer,
  new NetworkFirst({
    cacheName: "cordon-answers",
    // Its types were written without `exactOptionalPropertyTypes`.
    plugins: [tellsOfKept, new ExpirationPlugin({ maxEntries: MOST_ANSWERS }) as WorkboxPlugin]
  })
)
