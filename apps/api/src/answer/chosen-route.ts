import { endpointOf, type ReadName, readNames } from "@cordon/protocol/endpoints"
import { Result } from "effect"
import type { Context } from "hono"
import type { ApiEnv } from "../middleware/api-env.ts"
import { rawAddress, readQuery } from "../request/raw-request.ts"
import { type Answering, answerRoute } from "./answer-route.ts"

/** The routes that only read, by address; two of one address are told apart by a parameter. */
export const readNamesByPath: ReadonlyMap<string, ReadonlyArray<ReadName>> = readNames.reduce(
  (byPath, name) => {
    const { path } = endpointOf(name)
    return byPath.set(path, [...(byPath.get(path) ?? []), name])
  },
  new Map<string, ReadonlyArray<ReadName>>()
)

/** Makes the Hono handler of the rows of one address. */
export const chosenRoute = (
  names: ReadonlyArray<ReadName>,
  answering: Answering
): ((c: Context<ApiEnv>) => Promise<Response>) => {
  const routes = names.map((name) => ({
    chosenBy: endpointOf(name).chosenBy,
    answer: answerRoute(name, answering)
  }))
  const usual = routes.find(({ chosenBy }) => chosenBy === undefined)
  if (usual === undefined)
    throw new Error(`no row answers where no parameter chooses one of ${names.join(", ")}`)
  if (routes.length === 1) return usual.answer
  return (c) => {
    const query = readQuery(rawAddress(c.req.url).query)
    const given = Result.isSuccess(query) ? query.success : new Map<string, string>()
    const chosen = routes.find(({ chosenBy }) => chosenBy !== undefined && given.has(chosenBy))
    return (chosen ?? usual).answer(c)
  }
}
