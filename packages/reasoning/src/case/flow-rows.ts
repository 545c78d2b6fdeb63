import type { Assumption } from "@cordon/domain/case/assumption"
import { fromEpochDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { divisionsOf, groupWithin, nearest, placeWithin } from "./lattice.ts"
import type { LawKey } from "./laws.ts"
import { type ModelDraft, plus, rangeRow, sumOf, type Terms } from "./model.ts"
import { type FlowKey, flowId, OUTSIDE, type Reading, type Statement } from "./reading.ts"

/** One flow with the cuts of its time: counts are made of what came between neighbouring cuts. */
interface Node {
  readonly key: FlowKey
  readonly cuts: Set<number>
}

/**
 * The flows that variables exist for. A flow is cut where a statement about it or about a part of it begins or ends;
 * each variable counts what came between two cuts, so totals cannot fall.
 *
 * Gotcha: cuts are days as numbers, each meaning the start of that day; name all nodes and cuts before asking for sums.
 */
export class Flows {
  readonly #draft: ModelDraft
  readonly #nodes = new Map<string, Node>()
  #contains = new Map<Node, ReadonlyArray<Node>>()

  constructor(draft: ModelDraft) {
    this.#draft = draft
  }

  get keys(): ReadonlyArray<FlowKey> {
    return this.#sorted().map(({ key }) => key)
  }

  has(key: FlowKey): boolean {
    return this.#nodes.has(flowId(key))
  }

  /** Names a flow and cuts of it. */
  cut(key: FlowKey, ...cuts: ReadonlyArray<number>): void {
    const node = this.#nodes.get(flowId(key)) ?? { key, cuts: new Set() }
    for (const at of cuts) node.cuts.add(at)
    this.#nodes.set(flowId(key), node)
  }

  /** What came from the start of one day to the start of another, both of them cuts. */
  between(key: FlowKey, from: number, to: number): Terms {
    const cuts = [...(this.#nodes.get(flowId(key))?.cuts ?? [])].sort((a, b) => a - b)
    const pieces = cuts.flatMap((start, i) => {
      const end = cuts[i + 1]
      return end !== undefined && start >= from && end <= to ? [this.#piece(key, start, end)] : []
    })
    return sumOf(pieces)
  }

  /** Adds wholes whose parts are all there, then lets every flow have the cuts of its parts. */
  settle(divisions: ReturnType<typeof divisionsOf>): void {
    for (const { whole, members } of divisions) {
      for (const { key } of this.#sorted()) {
        const siblings = members.map((group) => ({ ...key, group }))
        if (!members.includes(key.group) || !siblings.every((sibling) => this.has(sibling))) continue
        this.cut({ ...key, group: whole })
        for (const sibling of [...siblings, { ...key, group: whole }])
          for (const other of siblings) this.cut(sibling, ...this.#nodes.get(flowId(other))!.cuts)
      }
    }
    const nodes = this.#sorted()
    const index = this.#draft.index
    this.#contains = new Map(
      nodes.map((node) => [
        node,
        nearest(node, nodes, (outer, inner) => flowWithin(inner.key, outer.key, index))
      ])
    )
    for (let changed = true; changed; ) {
      changed = false
      for (const [node, around] of this.#contains) {
        for (const outer of around) {
          const before = outer.cuts.size
          for (const at of node.cuts) outer.cuts.add(at)
          changed ||= outer.cuts.size > before
        }
      }
      for (const { whole, members } of divisions) {
        for (const node of nodes) {
          if (node.key.group !== whole) continue
          for (const group of members) {
            const part = this.#nodes.get(flowId({ ...node.key, group }))
            if (part === undefined || !members.every((other) => this.has({ ...node.key, group: other })))
              continue
            const before = part.cuts.size
            for (const at of node.cuts) part.cuts.add(at)
            changed ||= part.cuts.size > before
          }
        }
      }
    }
  }

  /** Ties flows by parts and wholes. */
  tie(divisions: ReturnType<typeof divisionsOf>): void {
    for (const [node, around] of this.#contains) {
      for (const outer of around) this.#tiePieces(lawBetween(node.key, outer.key), [node], outer)
    }
    for (const { whole, members } of divisions) {
      for (const node of this.#sorted()) {
        if (node.key.group !== whole) continue
        const parts = members.flatMap((group) => this.#nodes.get(flowId({ ...node.key, group })) ?? [])
        if (parts.length > 1) this.#tiePieces("groupPartition", parts, node, parts.length === members.length)
      }
    }
  }

  #tiePieces(law: LawKey, parts: ReadonlyArray<Node>, outer: Node, equal = false): void {
    const shared = [...(parts[0]?.cuts ?? [])]
      .filter((at) => parts.every(({ cuts }) => cuts.has(at)))
      .sort((a, b) => a - b)
    for (const [i, start] of shared.entries()) {
      const end = shared[i + 1]
      if (end === undefined) break
      const sum = parts.reduce<Terms>((all, { key }) => plus(all, this.between(key, start, end)), new Map())
      const whole = this.between(outer.key, start, end)
      if (equal) this.#draft.law({ law, terms: plus(whole, sum, -1), low: 0, high: 0 })
      else this.#draft.atMost(law, sum, whole)
    }
  }

  #piece(key: FlowKey, start: number, end: number): string {
    return this.#draft.variable(`flow ${flowId(key)} ${fromEpochDay(start)}/${fromEpochDay(end)}`)
  }

  #sorted(): ReadonlyArray<Node> {
    return [...this.#nodes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, node]) => node)
  }
}

/** Names the flows that statements speak of, with their cuts. */
export const nameFlows = (flows: Flows, readings: ReadonlyArray<Reading>): void => {
  for (const { subject } of readings.flatMap(({ total, parts }) => [total, ...parts])) {
    if (subject.kind !== "flow") continue
    flows.cut(subject.key, subject.days.first, subject.days.last + 1)
    if (subject.runsOn) flows.cut(subject.key, subject.days.last)
  }
}

/** Puts the statements on the pieces of the flows. */
export const stateFlows = (draft: ModelDraft, flows: Flows, readings: ReadonlyArray<Reading>): void => {
  for (const reading of readings) {
    const sum = (statement: Statement, i: number) => windowSum(draft, flows, reading, statement, i)
    const total = sum(reading.total, -1)
    if (total !== undefined)
      draft
        .claim(reading, "total")
        .rows.push(...rangeRow(total, reading.total.range, { statement: reading.total }))
    const parts = reading.parts.map(sum)
    for (const [i, statement] of reading.parts.entries()) {
      const part = parts[i]
      if (part === undefined) continue
      draft.claim(reading, "parts").rows.push(...rangeRow(part, statement.range, { statement }))
      if (total !== undefined) draft.atMost("statedParts", part, total)
    }
    const apart = reading.apart.flatMap((i) => parts[i] ?? [])
    if (total !== undefined && apart.length > 1)
      draft.atMost(
        "statedParts",
        apart.reduce((all, part) => plus(all, part)),
        total
      )
  }
}

/** Who is counted at one destination is counted at the other, in every piece of time. */
export const assumeFlowWithin = (
  draft: ModelDraft,
  flows: Flows,
  assumption: Assumption & { readonly says: { readonly kind: "placeWithin" } },
  windows: ReadonlyArray<readonly [FlowKey, number, number]>
): void => {
  const { inner, outer } = assumption.says
  for (const [key, from, to] of windows) {
    const around = { ...key, to: outer }
    if (key.to !== inner || !flows.has(around)) continue
    const terms = plus(flows.between(around, from, to), flows.between(key, from, to), -1)
    draft.assumption(assumption).rows.push({ terms, low: 0 })
  }
}

/**
 * The sum of a statement's window. A total that still runs on is counted at some hour of its last day, so of that day
 * it has an unknown part.
 */
const windowSum = (
  draft: ModelDraft,
  flows: Flows,
  reading: Reading,
  { subject }: Statement,
  part: number
): Terms | undefined => {
  if (subject.kind !== "flow") return undefined
  const { first, last } = subject.days
  if (!subject.runsOn) return flows.between(subject.key, first, last + 1)
  const until = draft.variable(`told ${reading.claim.claim.id}${part < 0 ? "" : `.${part}`}`)
  draft.atMost("runningTotal", sumOf([until]), flows.between(subject.key, last, last + 1))
  return plus(flows.between(subject.key, first, last), sumOf([until]))
}

/** True when everyone that the first flow counts, in the same time, is counted by the second. */
const flowWithin = (inner: FlowKey, outer: FlowKey, index: CaseIndex): boolean =>
  inner.family === outer.family &&
  groupWithin(inner.group, outer.group, index) &&
  (outer.by === "" || inner.by === outer.by) &&
  placeWithin(inner.from, outer.from, index) &&
  (outer.to === "" ||
    placeWithin(inner.to, outer.to, index) ||
    (outer.to === OUTSIDE && inner.from === outer.from && leaves(inner, index)))

/** True when the destination of a flow lies outside of where it starts. */
export const leaves = ({ from, to }: FlowKey, index: CaseIndex): boolean =>
  to !== "" && to !== OUTSIDE && from !== "" && !placeWithin(to, from, index) && !placeWithin(from, to, index)

const lawBetween = (inner: FlowKey, outer: FlowKey): LawKey =>
  inner.by !== outer.by
    ? "attributedParts"
    : inner.to !== outer.to
      ? "destinationParts"
      : inner.from !== outer.from
        ? "placeParts"
        : "groupParts"
