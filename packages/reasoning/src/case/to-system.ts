import type { LinearSystem, SystemConstraint, Term } from "../system/system-schema.ts"
import type { CaseModel } from "./case-model.ts"
import type { Member, MemberRow, Terms } from "./model.ts"

/**
 * The linear system of a case: laws are hard, each member is one soft constraint with the member's key as its id.
 *
 * A member with several conditions gets a variable of its own by which all of them may be missed; the soft constraint
 * says that it is 0.
 * Shape: `among` restricts the members; variables and laws that nothing then speaks of stay, and bind nothing.
 */
export const toSystem = (model: CaseModel, among?: ReadonlySet<string>): LinearSystem => {
  const variables = [...model.variables].map(([id, max]) => ({
    id,
    min: 0,
    ...(Number.isFinite(max) ? { max } : {})
  }))
  const constraints: Array<SystemConstraint> = model.laws.map(({ law, terms, low, high }, i) => ({
    id: `law ${i} ${law}`,
    terms: termsOf(terms),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    hard: true
  }))
  for (const member of model.members.values()) {
    if (among !== undefined && !among.has(member.key)) continue
    const [only, ...others] = member.rows
    if (only === undefined) continue
    if (others.length === 0) constraints.push(soft(member, only))
    else {
      const missed = `missed ${member.key}`
      variables.push({ id: missed, min: 0 })
      constraints.push({ id: member.key, terms: [{ var: missed, coef: 1 }], high: 0 })
      for (const side of sidesOf(member))
        constraints.push({
          id: `${member.key} ${side.place}`,
          terms: [...termsOf(side.terms), { var: missed, coef: side.low === undefined ? -1 : 1 }],
          ...(side.low === undefined ? { high: side.high! } : { low: side.low }),
          hard: true
        })
    }
  }
  return { variables, constraints }
}

/** A condition with one end only. */
export interface Side extends MemberRow {
  readonly place: string
}

/** The conditions of a member cut into their ends, so that what binds is known by its end. */
export const sidesOf = (member: Member): ReadonlyArray<Side> =>
  member.rows.flatMap((row, i) => {
    const { low, high, ...rest } = row
    return [
      ...(low === undefined ? [] : [{ ...rest, low, place: `${i} low` }]),
      ...(high === undefined ? [] : [{ ...rest, high, place: `${i} high` }])
    ]
  })

const soft = (member: Member, { terms, low, high }: MemberRow): SystemConstraint => ({
  id: member.key,
  terms: termsOf(terms),
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high })
})

/** Terms in the order of variable ids. */
export const termsOf = (terms: Terms): ReadonlyArray<Term> =>
  [...terms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, coef]) => ({ var: id, coef }))
