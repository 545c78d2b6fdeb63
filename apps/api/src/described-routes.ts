import type { Endpoint } from "@cordon/protocol/endpoint"
import { endpoints, eventEndpoints, fileEndpoints } from "@cordon/protocol/endpoints"
import { tileEndpoints } from "./tiles/tile-endpoints.ts"
import { importEndpoints } from "./write/import-endpoint.ts"

/** A route with the name that the reference gives it. */
export interface DescribedRoute {
  readonly name: string
  readonly endpoint: Endpoint
}

/** Every route that the reference and the OpenAPI document describe, in their order. */
export const describedRoutes: ReadonlyArray<DescribedRoute> = Object.entries<Endpoint>({
  ...endpoints,
  ...importEndpoints,
  ...eventEndpoints,
  ...fileEndpoints,
  ...tileEndpoints
}).map(([name, endpoint]) => ({ name, endpoint }))
