/** Features as this API itself answers, for comparing with what clients make of them. */
export interface OwnPage {
  readonly numberMatched: number
  readonly numberReturned: number
  readonly features: ReadonlyArray<{
    readonly id: string
    readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
    readonly properties: Readonly<Record<string, unknown>>
  }>
  readonly links: ReadonlyArray<{ readonly rel: string; readonly href: string }>
}

/** A selection that every collection is asked for: a box, a time, and one value of a property. */
export interface Selection {
  readonly bbox: readonly [number, number, number, number]
  readonly datetime: string
  readonly property: Readonly<Record<string, string>>
}

/** For each collection a selection that finds some of its features, but not all. */
export const selections: Readonly<Record<string, Selection>> = {
  control: { bbox: [37.13, 36.18, 37.17, 36.21], datetime: "2016-12-04", property: { holding: "contested" } },
  claims: { bbox: [37.13, 36.18, 37.17, 36.21], datetime: "2016-12-04", property: { kind: "Population" } },
  incidents: { bbox: [37.13, 36.18, 37.17, 36.21], datetime: "2016-11-20", property: { kind: "Incident" } },
  movements: { bbox: [37.1, 36.1, 37.2, 36.3], datetime: "2016-12-15", property: { movement: "evacuation" } },
  places: {
    bbox: [37.13, 36.18, 37.17, 36.21],
    datetime: "2016-12-04",
    property: { place_kind: "neighbourhood" }
  },
  corridors: { bbox: [37.1, 36.1, 37.2, 36.3], datetime: "2016-12-15", property: { status: "open" } }
}

/** Asks the API itself for features of a collection, all of them that a query selects. */
export const ownFeatures = async (root: string, collection: string, query = ""): Promise<OwnPage> => {
  const address = `${root}/collections/east-aleppo-2016.${collection}/items?limit=10000${query === "" ? "" : `&${query}`}`
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${await response.text()}`)
  return (await response.json()) as OwnPage
}

/** The ids of features, sorted. */
export const idsOf = ({ features }: Pick<OwnPage, "features">): ReadonlyArray<string> =>
  features.map(({ id }) => id).sort()

/** Features that are somewhere: clients that are given a box leave out those that are nowhere. */
export const located = ({ features }: OwnPage): Pick<OwnPage, "features"> => ({
  features: features.filter(({ geometry }) => geometry !== null)
})

/** Parameters as a query. */
export const queryText = (parameters: Readonly<Record<string, string>>): string =>
  new URLSearchParams(parameters).toString()
