import { Effect } from "effect"
import type { Context } from "hono"
import type { Prepared } from "../answer/run-route.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import type { RouteError, Service } from "../routes/handler.ts"

type Route = (c: Context<ApiEnv>) => Effect.Effect<Prepared, RouteError>

/** The route of exports; its writers are loaded with the first request, because most callers never ask for one. */
export const lazyExportRoute = (service: Service): Route => {
  let loaded: Promise<Route> | undefined
  const load = (): Promise<Route> => {
    loaded ??= import("./export-route.ts").then(({ exportRoute }) => exportRoute(service))
    return loaded
  }
  return (c) => Effect.flatMap(Effect.promise(load), (route) => route(c))
}
