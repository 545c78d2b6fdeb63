import type { Holding } from "@cordon/domain/claim/holding"
import type { Path } from "../case-folder/written.ts"
import type { Build, Reader } from "./build.ts"
import type { RecordReader } from "./find-record.ts"
import { actorReader, actorsReader } from "./read-actor.ts"
import { wordReader } from "./read-word.ts"
import type { ActorSpec } from "./reference-spec.ts"
import type { HoldingSpec } from "./proposition-spec.ts"

type HoldingEncoded = typeof Holding.Encoded

const fieldsOf = { held: ["by"], contested: ["between"], besieged: ["by", "inside"] } as const

/** Reads how ground is held. */
export const holdingReader = <Row>(
  build: Build<Row>,
  spec: HoldingSpec,
  path: Path
): Reader<Row, HoldingEncoded> => {
  const kind = wordReader(build, spec.kind, [...path, "kind"], ["held", "contested", "besieged"])
  const always = kind.constant as keyof typeof fieldsOf | undefined
  for (const field of always === undefined ? [] : fieldsOf[always]) {
    if (spec[field] === undefined)
      build.refuse(path, `no ${field}`, `ground that is ${always} needs ${field}`)
  }
  const actor = (field: "by" | "inside"): RecordReader<Row> | undefined => {
    const given: ActorSpec | undefined = spec[field]
    return given === undefined ? undefined : actorReader(build, given, [...path, field])
  }
  const [by, inside] = [actor("by"), actor("inside")]
  const between = actorsReader(build, spec.between, [...path, "between"])
  return (row, context) => {
    const is = kind.word(row, context)
    if (is === undefined) return undefined
    const before = context.problems.count
    const one = (reader: RecordReader<Row> | undefined, role: string): string | undefined => {
      const id = reader?.read(row, context)
      if (id === undefined && context.problems.count === before)
        context.problems.add(reader?.field ?? kind.field, "nothing", `ground that is ${is} needs ${role}`)
      return id
    }
    if (is === "held") {
      const holder = one(by, "the actor that holds it")
      return holder === undefined ? undefined : { kind: is, by: holder }
    }
    if (is === "contested") {
      const actors = between.read(row, context) ?? []
      if (actors.length >= 2) return { kind: is, between: actors }
      if (context.problems.count === before)
        context.problems.add(
          between.field || kind.field,
          actors.join(", ") || "nothing",
          "contested ground needs two actors"
        )
      return undefined
    }
    const besieger = one(by, "the actor that besieges it")
    const holder = one(inside, "the actor inside")
    if (besieger === undefined || holder === undefined) return undefined
    if (besieger !== holder) return { kind: is, by: besieger, inside: holder }
    context.problems.add(by?.field ?? kind.field, besieger, "an actor cannot besiege itself")
    return undefined
  }
}
