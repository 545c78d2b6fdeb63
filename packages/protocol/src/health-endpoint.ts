import { Schema } from "effect"
import { endpoint } from "./endpoint.ts"

/** That the server answers and can read its store. */
export const Health = Schema.Struct({
  status: Schema.Literal("ok"),
  version: Schema.String.annotate({ description: "Version of Cordon that answers" })
}).annotate({ identifier: "Health", description: "The server answers and can read its store" })
export type Health = typeof Health.Type

export const healthEndpoints = {
  health: endpoint({
    path: "/healthz",
    group: "service",
    summary: "Whether the server works",
    description: "Answers when the server runs and its store can be read; never cached.",
    params: {},
    query: {},
    response: Health,
    fresh: true,
    errors: ["StoreUnavailable"]
  })
}
