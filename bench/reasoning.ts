import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { FigureId } from "@cordon/domain/key"
import { Instant } from "@cordon/domain/time/instant"
import { caseMesh } from "@cordon/geometry/case-mesh"
import { readCaseFolder } from "@cordon/ingest/case-folder/read-case-folder"
import { indexCase } from "@cordon/ledger/case-index"
import { Controls } from "@cordon/ledger/controls"
import { genesisHead } from "@cordon/ledger/entry"
import { foldEntries } from "@cordon/ledger/fold"
import { accountsOf } from "@cordon/reasoning/case/accounts"
import { AskedQuantity } from "@cordon/reasoning/case/asked-quantity"
import { boundsOf } from "@cordon/reasoning/case/bounds"
import { conflictsOf } from "@cordon/reasoning/case/conflicts"
import { type Findings, findConflicts } from "@cordon/reasoning/case/findings"
import { answerSystem } from "@cordon/reasoning/system/answer"
import { layerHighs } from "@cordon/reasoning/system/highs-solver"
import { readSystem } from "@cordon/reasoning/system/read-system"
import { Effect, ManagedRuntime, Schema } from "effect"
import { measure, row } from "./measure.ts"

/**
 * Measures reasoning: the whole East Aleppo case, and a made-up system of 10,000 numeric claims in components
 * of up to 60. Writes docs/benchmarks-reasoning.md.
 */
const root = join(import.meta.dirname, "..")
const folder = join(root, "cases/east-aleppo-2016")
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name))] as const)
)
const { bodies } = readCaseFolder(files)
const record = foldEntries(
  bodies.map((body, i) => ({ sequence: i + 1, recordedAt: Instant.make(1e12), body }))
)!
const runtime = ManagedRuntime.make(layerHighs())
const mesh = await runtime.runPromise(caseMesh(record.places, record.manifest.outline))
const index = indexCase({ record, mesh, head: genesisHead })
const controls = Schema.decodeUnknownSync(Controls)({
  at: "2016-12-04",
  knownBy: "2017-03-01",
  accordingTo: "consensus"
})

const whole = Effect.gen(function* () {
  const findings = yield* findConflicts(index, controls)
  const conflicts = yield* conflictsOf(index, controls, { limit: 200, findings })
  const accounts = yield* accountsOf(index, controls, { limit: 50, findings })
  return {
    conflicts: conflicts.items.length,
    accounts: accounts.groups.flatMap((group) => group.accounts).length
  }
})

/** One question about one key figure, from nothing. */
const aboutFigure = (figure: string) =>
  conflictsOf(index, controls, { limit: 200, about: FigureId.make(figure) })

/** Bounds of a quantity that nobody states, from what was found before. */
const unstated = (findings: Findings) =>
  boundsOf(
    index,
    controls,
    Schema.decodeUnknownSync(AskedQuantity)({
      kind: "population",
      place: "east_aleppo",
      group: "children",
      on: "2016-12-04"
    }),
    { findings }
  )

/** Claims on a total, its two parts and their ratio at several times: some agree, a few do not. */
const component = (number: number, claims: number) => {
  const times = Math.ceil(claims / 12)
  const variables: Array<{ id: string; min: number }> = []
  const constraints: Array<object> = []
  for (let t = 0; t < times; t++) {
    const [whole, first, second] = ["w", "a", "b"].map((name) => `${name}${number}_${t}`) as [
      string,
      string,
      string
    ]
    variables.push(...[whole, first, second].map((id) => ({ id, min: 0 })))
    const term = (variable: string, coef: number) => ({ var: variable, coef })
    constraints.push({
      id: `sum${number}_${t}`,
      terms: [term(whole, 1), term(first, -1), term(second, -1)],
      low: 0,
      high: 0,
      hard: true
    })
    if (t > 0)
      constraints.push({
        id: `falls${number}_${t}`,
        terms: [term(`w${number}_${t - 1}`, 1), term(whole, -1)],
        low: 0,
        hard: true
      })
    for (let i = 0; i < 12 && t * 12 + i < claims; i++) {
      const target = [whole, first, second][i % 3]!
      const middle = (i % 3 === 0 ? 3000 : 1500) - t * 100 + ((number * 7 + i * 13) % 11) * 10
      const odd = (number + t) % 5 === 0 && i === 11 ? 4000 : 0
      constraints.push({
        id: `c${number}_${t}_${i}`,
        terms: [term(target, 1)],
        low: middle + odd - 400,
        high: middle + odd + 400
      })
    }
  }
  return { variables, constraints }
}

const made = (components: number, claims: number) => {
  const parts = Array.from({ length: components }, (_, number) => component(number, claims))
  return {
    variables: parts.flatMap((part) => part.variables),
    constraints: parts.flatMap((part) => part.constraints),
    limit: 1000
  }
}

const answer = (system: object) =>
  runtime.runPromise(Effect.flatMap(readSystem(system), (read) => answerSystem(read, { work: 2_000_000 })))

const found = await runtime.runPromise(whole)
const one = made(1, 60)
const all = made(167, 60)
const large = await answer(all)
const shared = await runtime.runPromise(findConflicts(index, controls))
const timings = [
  await measure("baseline: one component of 60 claims", 20, () => answer(one)),
  await measure("10,020 claims in 167 components of 60", 3, () => answer(all), 0),
  await measure(
    "East Aleppo: all conflicts (limit 200) and accounts (limit 50)",
    5,
    () => runtime.runPromise(whole),
    1
  ),
  await measure("East Aleppo: conflicts of the whole case", 5, () =>
    runtime.runPromise(conflictsOf(index, controls, { limit: 200 }))
  ),
  await measure("East Aleppo: conflicts about one figure, people-inside", 5, () =>
    runtime.runPromise(aboutFigure("people-inside"))
  ),
  await measure("East Aleppo: conflicts about one figure, killed", 5, () =>
    runtime.runPromise(aboutFigure("killed"))
  ),
  await measure(
    "East Aleppo: bounds of children inside, whom nobody counts, once conflicts are found",
    5,
    () => runtime.runPromise(unstated(shared))
  )
]
const text = [
  "# Benchmarks of reasoning",
  "",
  `Made by \`node bench/reasoning.ts\` on ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}; milliseconds.`,
  "Machines are noisy: trust the ratios to the baseline.",
  "",
  "| what | median | fastest | slowest | runs |",
  "|---|---|---|---|---|",
  ...timings.map(row),
  "",
  `East Aleppo, known by 2017-03-01: ${found.conflicts} conflicts, ${found.accounts} accounts.`,
  `The made-up system: ${large.conflicts.length} conflicts${large.complete ? "" : " listed, and there are more"}; ${(timings[1]!.median / 167).toFixed(1)} ms a component.`,
  ""
].join("\n")
process.stdout.write(text)
writeFileSync(join(root, "docs/benchmarks-reasoning.md"), text)
await runtime.dispose()
