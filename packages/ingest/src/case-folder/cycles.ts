import type { FolderRecords } from "./folder-records.ts"
import type { Problem } from "./problem.ts"
import { listAt, type Path, problemIn, textAt, type Written } from "./written.ts"

/** One step from a record to the one that contains it, with the field that says so. */
interface Step {
  readonly to: string
  readonly record: Written
  readonly path: Path
}
type Steps = ReadonlyMap<string, ReadonlyArray<Step>>

/** Finds places, sources and groups that contain themselves, each ring once. */
export const containmentCycles = ({ manifest, lists }: FolderRecords): ReadonlyArray<Problem> => [
  ...cycles(
    stepsOf(lists.places.records, ({ input }) =>
      listAt(input, ["within"]).map((to, index) => [to, ["within", index]] as const)
    ),
    "places that do not lie within themselves"
  ),
  ...cycles(
    stepsOf(lists.sources.records, ({ input }) => [[textAt(input, ["partOf"]), ["partOf"]] as const]),
    "sources that are not part of themselves"
  ),
  ...cycles(groupSteps(manifest), "groups that are not part of themselves")
]

const stepsOf = (
  records: ReadonlyArray<Written>,
  toOf: (record: Written) => ReadonlyArray<readonly [unknown, Path]>
): Steps => {
  const steps = new Map<string, ReadonlyArray<Step>>()
  for (const record of records) {
    const id = textAt(record.input, ["id"])
    if (id === undefined || steps.has(id)) continue
    steps.set(
      id,
      toOf(record).flatMap(([to, path]) => (typeof to === "string" ? [{ to, record, path }] : []))
    )
  }
  return steps
}

const groupSteps = (manifest: Written | undefined): Steps => {
  const steps = new Map<string, ReadonlyArray<Step>>()
  if (manifest === undefined) return steps
  listAt(manifest.input, ["groups"]).forEach((group, index) => {
    const id = textAt(group, ["id"])
    const to = textAt(group, ["within", "of"])
    const path = ["groups", index, "within", "of"]
    if (id !== undefined && to !== undefined && !steps.has(id))
      steps.set(id, [{ to, record: manifest, path }])
  })
  return steps
}

const cycles = (steps: Steps, expected: string): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  const done = new Set<string>()
  for (const start of steps.keys()) {
    // An explicit stack, since a chain can be longer than the call stack is deep.
    const trail: Array<{ readonly id: string; next: number }> = done.has(start)
      ? []
      : [{ id: start, next: 0 }]
    const open = new Set(trail.map(({ id }) => id))
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const step = steps.get(top.id)?.[top.next++]
      if (step === undefined) {
        done.add(top.id)
        open.delete(top.id)
        trail.pop()
      } else if (open.has(step.to)) {
        const ring = trail.map(({ id }) => id).slice(trail.findIndex(({ id }) => id === step.to))
        const found = [...ring, step.to].join(" → ")
        problems.push(problemIn(step.record, step.path, { found, expected }))
      } else if (!done.has(step.to)) {
        open.add(step.to)
        trail.push({ id: step.to, next: 0 })
      }
    }
  }
  return problems
}
