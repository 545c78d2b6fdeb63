/** A value of an attribute: plain, or a qualified name. */
export type ProvValue = string | number | { readonly $: string; readonly type: "prov:QUALIFIED_NAME" }

/** Attributes of a thing or of a relation. */
export type ProvAttributes = Readonly<Record<string, ProvValue | ReadonlyArray<ProvValue>>>

/** The relations that a lineage uses, by their names in PROV-JSON. */
export const provRelations = [
  "wasGeneratedBy",
  "wasInvalidatedBy",
  "wasDerivedFrom",
  "wasAttributedTo",
  "wasAssociatedWith",
  "specializationOf"
] as const
export type ProvRelation = (typeof provRelations)[number]

/** A document in the making. */
export interface ProvDocument {
  /** Adds an entity, activity or agent, once; gives its name back. */
  readonly thing: (kind: "entity" | "activity" | "agent", id: string, attributes?: ProvThing) => string
  readonly relation: (kind: ProvRelation, attributes: ProvThing) => void
  /** The document as it stands. */
  readonly document: () => object
}

/**
 * Gathers a document in PROV-JSON.
 *
 * Shape: attributes without a value are left out; relations get blank names in the order they are made.
 * Source: W3C Member Submission PROV-JSON, 24 April 2013.
 */
export const provDocument = (prefix: Readonly<Record<string, string>>): ProvDocument => {
  const things = {
    entity: {} as Record<string, ProvAttributes>,
    activity: {} as Record<string, ProvAttributes>,
    agent: {} as Record<string, ProvAttributes>
  }
  const relations: Partial<Record<ProvRelation, Record<string, ProvAttributes>>> = {}
  let made = 0
  return {
    thing: (kind, id, attributes = {}) => {
      things[kind][id] ??= withoutEmpty(attributes)
      return id
    },
    relation: (kind, attributes) => {
      made += 1
      const list = (relations[kind] ??= {})
      list[`_:r${made}`] = withoutEmpty(attributes)
    },
    document: () => ({ prefix, ...things, ...relations })
  }
}

/** Attributes, each or none. */
export type ProvThing = Readonly<Record<string, ProvValue | ReadonlyArray<ProvValue> | undefined>>

/** A qualified name as a value. */
export const qualified = (name: string): ProvValue => ({ $: name, type: "prov:QUALIFIED_NAME" })

const withoutEmpty = (attributes: ProvThing): ProvAttributes =>
  Object.fromEntries(
    Object.entries(attributes).filter(
      (entry): entry is [string, ProvValue | ReadonlyArray<ProvValue>] => entry[1] !== undefined
    )
  )
