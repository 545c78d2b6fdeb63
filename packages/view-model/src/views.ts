import type { SourceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { AccordingTo } from "@cordon/ledger/controls"
import { makeView } from "@cordon/ledger/visible"
import { countWords } from "./format.ts"
import { capitalised, sourceName, viewWords } from "./names.ts"
import type { Limits } from "./session-state.ts"

/** A choice of the `accordingTo` control. */
export interface ViewChoice {
  readonly accordingTo: AccordingTo
  readonly group: "everyone" | "party" | "source"
  readonly label: string
  /** How much it rests on, e.g. `46 claims`. */
  readonly detail: string
  readonly claims: number
}

/**
 * Whose claims can be looked at alone: the consensus, assessed claims, each party's aligned sources, and every
 * source with at least so many claims, most first. Parties and sources without a claim are left out.
 */
export const viewChoices = (
  index: CaseIndex,
  limits: Limits,
  minimumClaims = 3
): ReadonlyArray<ViewChoice> => {
  const admitted = (accordingTo: AccordingTo) => {
    const view = makeView(index, { at: limits.at.to, knownBy: limits.knownBy.to, accordingTo })
    return index.inOrder.filter((claim) => view.admits(claim))
  }
  const choice = (accordingTo: AccordingTo, group: ViewChoice["group"], label: string): ViewChoice => {
    const claims = admitted(accordingTo).length
    return { accordingTo, group, label, detail: countWords.claims(claims), claims }
  }
  const parties = index.bundle.record.manifest.parties.map(({ actor }) => {
    const accordingTo: AccordingTo = { kind: "party", party: actor }
    return choice(accordingTo, "party", capitalised(viewWords(accordingTo, index)))
  })
  // A voice before its parts: a part that says all that its voice says would be the same choice twice.
  const speaking = new Map<string, SourceId>()
  for (const source of new Set([
    ...index.inOrder.map(({ witness }) => witness),
    ...index.inOrder.map(({ claim }) => claim.speaker)
  ])) {
    const key = admitted({ kind: "source", source })
      .map(({ claim }) => claim.id)
      .join("|")
    if (!speaking.has(key)) speaking.set(key, source)
  }
  const sources = [...speaking.values()].map((source) =>
    choice({ kind: "source", source }, "source", sourceName(index, source))
  )
  return [
    ...(["consensus", "assessed"] as const).map((kind) =>
      choice({ kind }, "everyone", capitalised(viewWords({ kind }, index)))
    ),
    ...parties.filter(({ claims }) => claims > 0),
    ...sources
      .filter(({ claims }) => claims >= minimumClaims)
      .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1))
  ]
}
