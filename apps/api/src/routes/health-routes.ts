import { Effect } from "effect"
import type { ServiceHandlers } from "./handler.ts"

export const healthRoutes: Pick<ServiceHandlers, "health"> = {
  health: (_request, { library, version }) => Effect.as(library.cases(), { status: "ok", version } as const)
}
