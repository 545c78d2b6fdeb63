import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Instant } from "@cordon/domain/time/instant"
import { caseMesh } from "@cordon/geometry/case-mesh"
import { type CaseIndex, indexCase } from "@cordon/ledger/case-index"
import { Controls } from "@cordon/ledger/controls"
import { genesisHead } from "@cordon/ledger/entry"
import { foldEntries } from "@cordon/ledger/fold"
import { type Situation, situation } from "@cordon/ledger/situation"
import { Effect, Schema } from "effect"

const start = Instant.make(1_900_000_000_000)

/** The index of a case whose ledger holds these bodies, one a second, in this order. */
export const indexOf = async (bodies: ReadonlyArray<EntryBody>): Promise<CaseIndex> => {
  const record = foldEntries(
    bodies.map((body, i) => ({ sequence: i + 1, recordedAt: Instant.make(start + i * 1000), body }))
  )
  if (record === undefined) throw new Error("no entry describes the case")
  const mesh = await Effect.runPromise(caseMesh(record.places, record.manifest.outline))
  return indexCase({ record, mesh, head: genesisHead })
}

/** Controls from their text form. */
export const controls = (at: string, knownBy: string = at, accordingTo = "consensus"): Controls =>
  Schema.decodeUnknownSync(Controls)({ at, knownBy, accordingTo })

/** One place's territory in a situation. */
export const territoryAt = (answer: Situation, place: string): Situation["territory"][number] => {
  const found = answer.territory.find((entry) => entry.place === place)
  if (found === undefined) throw new Error(`no cell ${place}`)
  return found
}

/** The situation by the text forms of the three controls. */
export const situationAt = (
  index: CaseIndex,
  at: string,
  knownBy?: string,
  accordingTo?: string
): Situation => situation(index, controls(at, knownBy, accordingTo))
