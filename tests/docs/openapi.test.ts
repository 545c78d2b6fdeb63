import { openApiDocument } from "@cordon/api/openapi"
import { createConfig, lintFromString } from "@redocly/openapi-core"
import { expect, it } from "vitest"

it("the OpenAPI document passes a strict linter without errors or warnings", async () => {
  const problems = await lintFromString({
    source: JSON.stringify(openApiDocument("1.0.0")),
    absoluteRef: "/openapi.json",
    config: await createConfig({ extends: ["recommended-strict"] })
  })
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
}, 60_000)
