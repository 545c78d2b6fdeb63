import { createAdaptorServer } from "@hono/node-server"
import { Effect, Schema, type Scope } from "effect"
import type { Hono } from "hono"
import type { AddressInfo } from "node:net"
import type { Server } from "node:http"
import type { ApiEnv } from "./middleware/api-env.ts"

/** Another program listens on the port already. */
export class PortTaken extends Schema.TaggedError<PortTaken>()("PortTaken", {
  host: Schema.String,
  port: Schema.Int
}) {
  static readonly category = "conflict"
  readonly category = PortTaken.category
  override get message(): string {
    return `another program listens on ${this.host}:${this.port} already; choose another port or stop that program`
  }
}

/** The server cannot listen there for another reason: no such address, or no permission. */
export class CannotListen extends Schema.TaggedError<CannotListen>()("CannotListen", {
  host: Schema.String,
  port: Schema.Int,
  detail: Schema.String
}) {
  static readonly category = "unavailable"
  readonly category = CannotListen.category
  override get message(): string {
    return `cannot listen on ${this.host}:${this.port}: ${this.detail}`
  }
}

/** Where to listen. */
export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** By default only this machine. */
  readonly host?: string
  /** Ends what would otherwise never end by itself, such as live connections, before the server waits for it. */
  readonly closing?: () => void
}

/** A server that listens. */
export interface Serving {
  readonly host: string
  readonly port: number
  readonly url: string
}

/** How long requests under way may take to finish when the server is closed. Unit: milliseconds. */
const GRACE_MILLIS = 5000

/** How soon a connection is closed after its last answer, while the server is closed. Unit: milliseconds. */
const IDLE_MILLIS = 50

/**
 * Serves an app until the scope closes: then it takes no new requests and lets those under way finish.
 *
 * Errors: PortTaken, CannotListen.
 */
export const serve = (
  app: Hono<ApiEnv>,
  { port, host = "127.0.0.1", closing = () => {} }: ServeOptions
): Effect.Effect<Serving, PortTaken | CannotListen, Scope.Scope> =>
  Effect.acquireRelease(listen(app, port, host), (server) =>
    Effect.andThen(Effect.sync(closing), close(server))
  ).pipe(
    Effect.map((server) => {
      const { port: taken } = server.address() as AddressInfo
      return { host, port: taken, url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}` }
    })
  )

const listen = (
  app: Hono<ApiEnv>,
  port: number,
  host: string
): Effect.Effect<Server, PortTaken | CannotListen> =>
  Effect.callback((resume) => {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    const refused = (error: NodeJS.ErrnoException) =>
      resume(
        Effect.fail(
          error.code === "EADDRINUSE"
            ? new PortTaken({ host, port })
            : new CannotListen({ host, port, detail: error.code ?? error.message })
        )
      )
    server.once("error", refused)
    try {
      server.listen(port, host, () => {
        server.off("error", refused)
        resume(Effect.succeed(server))
      })
    } catch (cause) {
      resume(
        Effect.fail(
          new CannotListen({ host, port, detail: cause instanceof Error ? cause.message : String(cause) })
        )
      )
    }
  })

const close = (server: Server): Effect.Effect<void> =>
  Effect.callback((resume) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MILLIS)
    // A connection is idle once its answer has ended, and would be kept for the next one.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_MILLIS)
    server.close(() => {
      clearTimeout(late)
      clearInterval(idle)
      resume(Effect.void)
    })
    server.closeIdleConnections()
  })
