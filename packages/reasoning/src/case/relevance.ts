import { epochDay } from "@cordon/domain/time/calendar-day"
import { dayOfView } from "@cordon/ledger/activity"
import { isPartOf } from "@cordon/domain/group/group"
import type { GroupId, PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { CaseModel } from "./case-model.ts"
import { forceWithin, placeWithin } from "./lattice.ts"
import type { Member } from "./model.ts"
import type { Statement, StockKey } from "./reading.ts"
import type { Topic } from "./topic.ts"

/** Topics that hang together, with the members that decide them on the day of the situation. */
export interface TopicGroup {
  readonly topics: ReadonlyArray<Topic>
  /** Members that speak of one of the topics and of the day, or of days not yet stale. */
  readonly live: ReadonlySet<string>
  /** These, and all that are in conflict with any of them. */
  readonly relevant: ReadonlySet<string>
}

/** Claims in a conflict that is looked at for accounts; larger ones hinge on fine points. */
const MOST_CLAIMS = 3

/**
 * The topics of a model in groups that hang together: topics share a group when claims of the day about both are in one
 * conflict without any assumption.
 *
 * Shape: in the order of the topics; those of which nothing live is said are left out.
 * Gotcha: what is in conflict with a stock or with ground bears on it, also later counts of those who left; a flow is
 * decided by claims about that flow alone, as its part in conflicts with stocks shows there.
 */
export const topicGroups = (
  model: CaseModel,
  conflicts: ReadonlyArray<ReadonlyArray<string>>
): ReadonlyArray<TopicGroup> => {
  const day = epochDay(dayOfView(model.view))
  const isClaim = (key: string) => model.members.get(key)?.reading !== undefined
  const small = conflicts.filter((keys) => keys.filter(isClaim).length <= MOST_CLAIMS)
  const plain = small.filter((keys) => keys.every(isClaim))
  const groups: Array<TopicGroup> = []
  for (const { topic } of model.topics.values()) {
    const speaking = new Set(
      [...model.members.values()]
        .filter((member) => speaks(member, topic, model.view.index))
        .map(({ key }) => key)
    )
    const live = new Set([...speaking].filter((key) => isLive(model.members.get(key)!, topic, day, model)))
    if (live.size === 0) continue
    const bearing = small.filter(
      (keys) =>
        touches(keys, live) && (topic.quantity.kind !== "flow" || keys.every((key) => speaking.has(key)))
    )
    const joined = groups.filter((group) =>
      plain.some((keys) => touches(keys, group.live) && touches(keys, live))
    )
    const merged: TopicGroup = {
      topics: [...joined.flatMap(({ topics }) => topics), topic],
      live: new Set([...joined.flatMap((group) => [...group.live]), ...live]),
      relevant: new Set([...joined.flatMap((group) => [...group.relevant]), ...live, ...bearing.flat()])
    }
    const at = joined[0] === undefined ? groups.length : groups.indexOf(joined[0])
    groups.splice(at, joined.length === 0 ? 0 : 1, merged)
    for (const other of joined.slice(1)) groups.splice(groups.indexOf(other), 1)
  }
  return groups
}

/** Whether a member says something of a topic, see `speaksOf`. */
export const speaks = (member: Member, topic: Topic, index: CaseIndex): boolean =>
  member.rows.some(({ statement }) => statement !== undefined && speaksOf(statement, topic, index))

const touches = (keys: ReadonlyArray<string>, set: ReadonlySet<string>): boolean =>
  keys.some((key) => set.has(key))

const isLive = (member: Member, topic: Topic, day: number, model: CaseModel): boolean =>
  member.rows.some(
    ({ statement }) =>
      statement !== undefined &&
      speaksOf(statement, topic, model.view.index) &&
      isFresh(statement, topic, day)
  )

/** What was counted in a window that is asked for stays counted; all else goes stale. */
const isFresh = (
  { subject: { days } }: Statement,
  { quantity, figure, staleAfterDays }: Topic,
  day: number
): boolean =>
  days.first <= day &&
  (figure === undefined && quantity.kind === "flow"
    ? days.last >= quantity.since
    : days.last >= day - staleAfterDays)

/** Whether a statement puts a number to a topic, or to a part or a whole of it, of whatever time. */
export const speaksOf = ({ subject }: Statement, { quantity, figure }: Topic, index: CaseIndex): boolean => {
  const near = (group: GroupId, other: GroupId) =>
    isPartOf(group, other, index.groups) || isPartOf(other, group, index.groups)
  // Of a key figure only what is said of its own place bears on it; what is asked for may be said of no place exactly.
  const there = (place: PlaceId | "", other: PlaceId | "") =>
    place === other ||
    (figure === undefined && (placeWithin(place, other, index) || placeWithin(other, place, index)))
  const ofForce = (force: StockKey["force"], other: StockKey["force"]) =>
    figure !== undefined ||
    force === other ||
    (force !== "" && other !== "" && (forceWithin(force, other, index) || forceWithin(other, force, index)))
  switch (quantity.kind) {
    case "stock": {
      const { key } = quantity
      if (subject.kind !== "stock" && subject.kind !== "ratio") return false
      const { place, group, force } = subject.kind === "stock" ? subject.key : subject.of
      return there(place, key.place) && near(group, key.group) && ofForce(force, key.force)
    }
    case "flow":
      return (
        subject.kind === "flow" &&
        quantity.keys.some(
          (key) =>
            subject.key.family === key.family &&
            there(subject.key.from, key.from) &&
            near(subject.key.group, key.group)
        )
      )
    case "ground":
      return subject.kind === "ground" && subject.place === quantity.place
  }
}
