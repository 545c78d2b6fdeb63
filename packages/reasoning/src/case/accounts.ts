import type { SourceId } from "@cordon/domain/key"
import { epochDay } from "@cordon/domain/time/calendar-day"
import type { Language } from "@cordon/domain/language/spoken"
import { dayOfView } from "@cordon/ledger/activity"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Controls } from "@cordon/ledger/controls"
import { makeView } from "@cordon/ledger/visible"
import { Effect } from "effect"
import { answerSystem } from "../system/answer.ts"
import { Budget, type BudgetOptions } from "../system/budget.ts"
import type { LinearSolver } from "../system/linear-solver.ts"
import type { SolverError, SystemError } from "../system/system-errors.ts"
import type { Account, AccountGroup, AccountsAnswer, ImpliedFigure } from "./account-schema.ts"
import { type CaseModel, caseModel } from "./case-model.ts"
import { CASE_WORK, type Findings, findConflicts } from "./findings.ts"
import { keyOfMembers } from "./member-key.ts"
import type { Member } from "./model.ts"
import type { Names } from "./names.ts"
import { presolved } from "./presolve.ts"
import { type TopicGroup, topicGroups } from "./relevance.ts"
import { toSystem } from "./to-system.ts"
import { figureTopics, type Topic } from "./topic.ts"
import { openTopicBounds, type TopicBounds } from "./topic-bounds.ts"
import type { Speech, Title } from "../words/speech.ts"
import { speechOf } from "../words/speech-of.ts"

/** Accounts listed for figures that hang together where nothing else is said, and the most that can be asked for. */
export const ACCOUNT_LIMIT = { usual: 12, most: 50 } as const

/** Maximal sets looked at before they are grouped. */
const MOST_SETS = 150

/** Units of work to look for the sets of one group of figures. */
const ENUMERATION_WORK = 1200

/** Sets of one account whose implied figures are worked out; others are alike. */
const SAMPLES = 2

/** How accounts are asked for. */
export interface AccountsOptions extends BudgetOptions {
  readonly limit?: number | undefined
  /** In which its sentences are; English by default. What is found is the same in every language. */
  readonly language?: Language | undefined
  /** What was found for the same index and controls, to be used again. */
  readonly findings?: Findings | undefined
}

/** A group of key figures with its accounts, as members, for what builds on them. */
export interface GroupAccounts {
  readonly group: TopicGroup
  readonly sets: ReadonlyArray<AccountSets>
  readonly undisputed: ReadonlyArray<Member>
  readonly more: boolean
}

/** Maximal sets that reject the same witnesses and assumptions for the day. */
export interface AccountSets {
  readonly id: string
  readonly held: ReadonlyArray<ReadonlyArray<Member>>
  /** Rejected in every set, and in some. */
  readonly rejected: ReadonlyArray<Member>
  readonly varying: ReadonlyArray<Member>
}

/**
 * The coherent accounts of the key figures on the day of the situation: for each set of figures that hang together, the
 * maximal sets of claims and assumptions that can hold together.
 *
 * Accounts are sets of what speaks of the day and of what is in conflict with it; all else does not bear on them. Sets
 * that reject the same witnesses and assumptions about the day are one account, whatever later counts they reject.
 * Errors: SolverUnavailable, SolverFailed.
 * Source: ADR-0009.
 */
export const accountsOf = (
  index: CaseIndex,
  controls: Controls,
  options: AccountsOptions = {}
): Effect.Effect<AccountsAnswer, SolverError, LinearSolver> =>
  Effect.scoped(
    Effect.gen(function* () {
      const limit = Math.min(ACCOUNT_LIMIT.most, options.limit ?? ACCOUNT_LIMIT.usual)
      const findings = options.findings ?? (yield* findConflicts(index, controls, options))
      const model = modelOfDay(index, controls)
      const budget = new Budget({ work: CASE_WORK, ...options })
      const bounds = yield* openTopicBounds(model, budget)
      const speech = speechOf(model.view, options.language ?? "en")
      const groups: Array<AccountGroup> = []
      let complete = findings.complete
      for (const group of topicGroups(model, findings.conflicts)) {
        const found = yield* accountsOfGroup(model, group, findings, budget)
        const accounts = yield* Effect.forEach(found.sets.slice(0, limit), (sets) =>
          accountOf(sets, found, bounds, speech)
        )
        complete &&= !found.more
        groups.push({
          figures: group.topics.flatMap(({ figure }) => figure?.id ?? []),
          claims: new Set(
            [...group.relevant].flatMap((key) => model.members.get(key)?.reading?.claim.claim.id ?? [])
          ).size,
          undisputed: found.undisputed.map(({ member }) => member),
          accounts,
          more: found.more || found.sets.length > limit
        })
      }
      return { case: index.bundle.record.manifest.id, controls, day: dayOfView(model.view), groups, complete }
    })
  )

/** The model of a case with its key figures, and what else is asked for, on the day of the situation. */
export const modelOfDay = (
  index: CaseIndex,
  controls: Controls,
  asked: ReadonlyArray<Topic> = []
): CaseModel => {
  const view = makeView(index, controls)
  return caseModel(view, { day: epochDay(dayOfView(view)), topics: [...figureTopics(index), ...asked] })
}

/** The maximal sets of a group's members, grouped by what they reject about the day; fewest witnesses rejected first. */
export const accountsOfGroup = (
  model: CaseModel,
  group: TopicGroup,
  { conflicts }: Findings,
  budget: Budget
): Effect.Effect<GroupAccounts, SolverError, LinearSolver> =>
  Effect.gen(function* () {
    const members = [...group.relevant].sort().flatMap((key) => model.members.get(key) ?? [])
    const inConflict = new Set(
      conflicts.filter((keys) => keys.every((key) => group.relevant.has(key))).flat()
    )
    const undisputed = members.filter(({ key }) => !inConflict.has(key))
    if (inConflict.size === 0)
      return {
        group,
        sets: [{ id: keyOfMembers("account", []), held: [members], rejected: [], varying: [] }],
        undisputed,
        more: false
      }
    const system = presolved(toSystem(model, inConflict))
    const answer = yield* answerSystem(
      { ...system, limit: MOST_SETS },
      { work: Math.min(ENUMERATION_WORK, budget.left), expired: budget.expired }
    ).pipe(
      Effect.catchIf(isImpossible, Effect.die),
      Effect.catchTag("WorkSpent", () => Effect.succeed({ accounts: [], complete: false, conflicts: [] }))
    )
    const spoken = new Set(system.constraints.filter(({ hard }) => hard !== true).map(({ id }) => id))
    const sets = new Map<
      string,
      { held: Array<ReadonlyArray<Member>>; rejected: Set<Member>; first: number }
    >()
    for (const [i, account] of answer.accounts.entries()) {
      const kept = new Set(account)
      const rejected = members.filter(({ key }) => spoken.has(key) && inConflict.has(key) && !kept.has(key))
      const key = standOf(rejected, group)
      const entry = sets.get(key) ?? { held: [], rejected: new Set(), first: i }
      entry.held.push(members.filter((member) => !rejected.includes(member)))
      for (const member of rejected) entry.rejected.add(member)
      sets.set(key, entry)
    }
    const grouped = [...sets.values()].map(({ held, rejected }): AccountSets => {
      const doubted = [...rejected].sort((a, b) => (a.key < b.key ? -1 : 1))
      return {
        id: keyOfMembers("account", doubted),
        held: held.sort((a, b) => b.length - a.length),
        rejected: doubted.filter((member) => !held.some((set) => set.includes(member))),
        varying: doubted.filter((member) => held.some((set) => set.includes(member)))
      }
    })
    return {
      group,
      sets: grouped.sort(
        (a, b) =>
          doubtedBy(a).length - doubtedBy(b).length ||
          a.rejected.length - b.rejected.length ||
          (a.id < b.id ? -1 : 1)
      ),
      undisputed,
      more: !answer.complete
    }
  })

/** Every number of the model was checked when it was read, and with no member everything may be 0. */
const isImpossible = (
  error: SystemError
): error is Extract<SystemError, { readonly _tag: "SystemMalformed" | "HardContradiction" }> =>
  error._tag === "SystemMalformed" || error._tag === "HardContradiction"

/** What a set rejects about the day: the witnesses of live claims, and assumptions. */
const standOf = (rejected: ReadonlyArray<Member>, group: TopicGroup): string => {
  const live = rejected.filter(({ key }) => group.live.has(key))
  const assumptions = rejected.filter(({ assumption }) => assumption !== undefined).map(({ key }) => key)
  return [...witnessesOf(live), ...assumptions].join("|")
}

const doubtedBy = ({ rejected, varying }: AccountSets): ReadonlyArray<SourceId> =>
  witnessesOf([...rejected, ...varying])

const witnessesOf = (members: ReadonlyArray<Member>): ReadonlyArray<SourceId> =>
  [...new Set(members.flatMap(({ reading }) => reading?.claim.witness ?? []))].sort()

const accountOf = (
  sets: AccountSets,
  { group, undisputed }: GroupAccounts,
  bounds: TopicBounds,
  speech: Speech
): Effect.Effect<Account, SolverError> =>
  Effect.gen(function* () {
    const { held, rejected, varying } = sets
    const always = (held[0] ?? []).filter((member) => held.every((set) => set.includes(member)))
    const implies: Array<ImpliedFigure> = []
    for (const { id, name, unit, figure } of group.topics) {
      if (figure === undefined) continue
      const range = yield* rangeOf(id, held.slice(0, SAMPLES), bounds)
      implies.push({ figure: figure.id, name: name(speech), unit, range })
    }
    const behind = behindOf(always, { group, undisputed })
    return {
      id: sets.id,
      name: accountName(sets, behind, speech),
      holds: always.map(({ member }) => member),
      rejects: rejected.map(({ member }) => member),
      varies: varying.map(({ member }) => member),
      standing: standingOf(always, [...rejected, ...varying]),
      alike: held.length,
      implies,
      sentence: sentenceOf(behind, sets, { group, implies }, speech)
    }
  })

const rangeOf = (
  topic: string,
  sets: ReadonlyArray<ReadonlyArray<Member>>,
  bounds: TopicBounds
): Effect.Effect<ImpliedFigure["range"], SolverError> =>
  Effect.gen(function* () {
    let low: number | undefined = Number.POSITIVE_INFINITY
    let high: number | undefined = 0
    for (const set of sets) {
      const least = yield* bounds.end(topic, set, "low")
      const most = yield* bounds.end(topic, set, "high")
      low = least === undefined || low === undefined ? undefined : Math.min(low, least.value)
      high = most === undefined || high === undefined ? undefined : Math.max(high, most.value)
    }
    return {
      ...(low === undefined || !Number.isFinite(low) ? {} : { low }),
      ...(high === undefined || sets.length === 0 ? {} : { high })
    }
  }).pipe(Effect.catchTag("WorkSpent", () => Effect.succeed({})))

const standingOf = (held: ReadonlyArray<Member>, rejected: ReadonlyArray<Member>): Account["standing"] => {
  const count = (members: ReadonlyArray<Member>, source: SourceId) =>
    new Set(members.flatMap(({ reading }) => (reading?.claim.witness === source ? [reading.claim] : []))).size
  return witnessesOf([...held, ...rejected])
    .map((source) => ({ source, held: count(held, source), rejected: count(rejected, source) }))
    .sort((a, b) => b.held - a.held || a.rejected - b.rejected || (a.source < b.source ? -1 : 1))
}

/** Named after the witnesses of what it holds about the day, most claims first, and the assumptions that it doubts. */
export const accountName = (
  { rejected }: AccountSets,
  behind: ReadonlyArray<Member>,
  { account, names }: Speech
): string => {
  const witnesses = standingOf(behind, []).map(({ source }) => names.source(source))
  const named = witnesses.slice(0, MOST_NAMED)
  return account.name(
    named,
    witnesses.length - named.length,
    rejected.flatMap(({ assumption }) => assumption?.id ?? [])
  )
}

/** Witnesses that an account is named after. */
const MOST_NAMED = 3

/** The members that speak of the day and are held against others; of the day; or at all. */
export const behindOf = (
  held: ReadonlyArray<Member>,
  { group, undisputed }: Pick<GroupAccounts, "group" | "undisputed">
): ReadonlyArray<Member> => {
  const live = held.filter(({ key }) => group.live.has(key))
  const telling = live.filter((member) => !undisputed.includes(member))
  return telling.length > 0 ? telling : live.length > 0 ? live : held
}

const sentenceOf = (
  behind: ReadonlyArray<Member>,
  { rejected, varying }: AccountSets,
  { group, implies }: { readonly group: TopicGroup; readonly implies: ReadonlyArray<ImpliedFigure> },
  { account, names }: Speech
): string => {
  const ofDay = ({ key, assumption }: Member) => group.live.has(key) || assumption !== undefined
  const ofOtherDays = [...rejected, ...varying].filter((member) => !ofDay(member))
  return account.sentence({
    holds: titlesOf(behind, names),
    rejects: titlesOf(rejected.filter(ofDay), names),
    varies: titlesOf(varying.filter(ofDay), names),
    otherDays: titlesOf(ofOtherDays, names).length,
    implies
  })
}

/** Claims by their keys, assumptions by their titles; each once. */
const titlesOf = (members: ReadonlyArray<Member>, names: Names): ReadonlyArray<Title> => [
  ...new Map(
    members.flatMap(({ reading, assumption }): ReadonlyArray<readonly [string, Title]> => {
      if (reading !== undefined) {
        const claim = reading.claim.claim.id
        return [[claim, { kind: "claim", claim }]]
      }
      if (assumption === undefined) return []
      const { title } = names.assumption(assumption)
      return [[title, { kind: "assumption", title }]]
    })
  ).values()
]
