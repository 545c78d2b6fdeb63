import { Schema } from "effect"
import { ActorId } from "../key.ts"

/**
 * How ground stands at one time: held by one actor, contested by two or more, or held and besieged.
 * Illegal mixtures (held by two, contested by one) cannot be written.
 */
export const Holding = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("held"), by: ActorId }),
  Schema.Struct({
    kind: Schema.Literal("contested"),
    between: Schema.Array(ActorId).check(
      Schema.makeFilter((actors) =>
        actors.length < 2
          ? "contested ground needs at least two actors"
          : new Set(actors).size !== actors.length
            ? "an actor is named twice"
            : undefined
      )
    )
  }),
  Schema.Struct({ kind: Schema.Literal("besieged"), by: ActorId, inside: ActorId }).check(
    Schema.makeFilter((siege) => (siege.by === siege.inside ? "an actor cannot besiege itself" : undefined))
  )
]).annotate({
  identifier: "Holding",
  description: "Held by one actor, contested by several, or held and besieged"
})
export type Holding = typeof Holding.Type

/** Stable text of a holding: equal texts mean the same state of the ground. Contestants are sorted. */
export const holdingKey = (holding: Holding): string => {
  switch (holding.kind) {
    case "held":
      return `held:${holding.by}`
    case "contested":
      return `contested:${[...holding.between].sort().join("+")}`
    case "besieged":
      return `besieged:${holding.inside}<${holding.by}`
  }
}

/** The actors present on the ground, holder first. */
export const holdersOf = (holding: Holding): ReadonlyArray<ActorId> => {
  switch (holding.kind) {
    case "held":
      return [holding.by]
    case "contested":
      return holding.between
    case "besieged":
      return [holding.inside]
  }
}
