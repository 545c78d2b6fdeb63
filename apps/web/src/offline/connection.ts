import { createSignal } from "solid-js"
import type { KeptAnswer } from "./kept-answer.ts"

/** How the viewer stands to its server. `kept`: what is shown was fetched before, when the server could be reached. */
export type Connection =
  | { readonly kind: "online" }
  | { readonly kind: "offline" }
  | { readonly kind: "kept"; readonly fetchedAt: Date | undefined }

const [connection, setConnection] = createSignal<Connection>({ kind: "online" })

/** How the viewer stands to its server now. */
export { connection }

/** Keeps the viewer and what it has shown for when there is no server, and hears when that is used. */
export const keepForOffline = (): void => {
  window.addEventListener("offline", () => {
    if (connection().kind === "online") setConnection({ kind: "offline" })
  })
  window.addEventListener("online", () => {
    if (connection().kind === "offline") setConnection({ kind: "online" })
  })
  if (!("serviceWorker" in navigator)) return
  const { serviceWorker } = navigator
  serviceWorker.addEventListener("message", ({ data }: MessageEvent<KeptAnswer>) => {
    if (data.kind !== "kept") return
    const at = new Date(data.fetchedAt)
    setConnection({ kind: "kept", fetchedAt: Number.isNaN(at.getTime()) ? undefined : at })
  })
  serviceWorker.startMessages()
  serviceWorker.addEventListener("controllerchange", askAgain)
  // The first visit is for reading; what comes later may be fetched when that is done.
  const register = () =>
    window.setTimeout(() => {
      // A browser that refuses, because its reader wants nothing kept, has no offline: that is their choice.
      serviceWorker.register("/offline-worker.js", { type: "module" }).catch(() => undefined)
    }, REGISTER_AFTER)
  if (document.readyState === "complete") register()
  else window.addEventListener("load", register, { once: true })
}

/** On the first visit the record came before the worker was there; asked again it is kept, and nearly nothing is sent. */
const askAgain = (): void => {
  for (const { name } of performance.getEntriesByType("resource"))
    if (/\/api\/cases$|\/bundle\b/.test(name)) fetch(name).catch(() => undefined)
}

/** Unit: milliseconds after the page is loaded. */
const REGISTER_AFTER = 4000
