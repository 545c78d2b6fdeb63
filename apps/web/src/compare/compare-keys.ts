import { isWriting } from "../state/keys.ts"
import { onScreenKeys } from "../state/screen-keys.ts"
import type { ComparedGround, ComparisonControls } from "./compare-state.ts"

/** Picks the difference after the one picked; after the last comes the first. */
export const nextDifference = ({ ground, active, pick }: ComparedGround): void => {
  const { differences } = ground()
  const at = differences.findIndex(({ place }) => place === active())
  const next = differences[(at + 1) % differences.length]
  if (next !== undefined) pick(next.place)
}

/**
 * The keys of comparing: `n` next difference, `x` swap, `o` one map or two, Esc puts away what is picked, then leaves.
 */
export const onCompareKeys = (compared: ComparedGround, controls: ComparisonControls): void =>
  onScreenKeys((event) => {
    if (isWriting(event.target)) return false
    switch (event.key) {
      case "c":
        return true
      case "n":
        nextDifference(compared)
        return true
      case "x":
        controls.swap()
        return true
      case "o":
        controls.setMaps(controls.comparison().maps === "one" ? "two" : "one")
        return true
      case "Escape":
        if (compared.active() === undefined) controls.leave()
        else compared.pick(undefined)
        return true
      default:
        return false
    }
  })
