import { expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { serve } from "../src/serve.ts"
import { CASE, inventedApi } from "./support/invented-api.ts"

it.live("serves over a socket until its scope closes", () =>
  Effect.gen(function* () {
    const { app } = yield* Effect.promise(() => inventedApi())
    const url = yield* Effect.scoped(
      Effect.gen(function* () {
        const serving = yield* serve(app, { port: 0 })
        const response = yield* Effect.promise(() => fetch(`${serving.url}${CASE}/situation?at=2030-03-15`))
        expect(response.status).toBe(200)
        yield* Effect.promise(() => response.text())
        return serving.url
      })
    )
    const refused = yield* Effect.promise(() =>
      fetch(url).then(
        () => false,
        () => true
      )
    )
    expect(refused).toBe(true)
  })
)

it.live("says so when the port is taken", () =>
  Effect.scoped(
    Effect.gen(function* () {
      const { app } = yield* Effect.promise(() => inventedApi())
      const { port } = yield* serve(app, { port: 0 })
      const error = yield* Effect.flip(serve(app, { port }))
      expect(error._tag).toBe("PortTaken")
      expect(error.message).toContain(String(port))
    })
  )
)

it.live("says so when it cannot listen for another reason", () =>
  Effect.scoped(
    Effect.gen(function* () {
      const { app } = yield* Effect.promise(() => inventedApi())
      expect((yield* Effect.flip(serve(app, { port: 0, host: "203.0.113.1" })))._tag).toBe("CannotListen")
      expect((yield* Effect.flip(serve(app, { port: 70_000 })))._tag).toBe("CannotListen")
    })
  )
)
