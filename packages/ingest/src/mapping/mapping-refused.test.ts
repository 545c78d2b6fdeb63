import { describe, expect, it } from "@effect/vitest"
import { mappingOf, plainClaim, refusalOf, startWith, told } from "./mapping.fixture.ts"

const header = "place,day,killed,wounded"
const changed = (from: string, to: string): string => {
  if (!plainClaim.includes(from)) throw new Error(`nothing like ${from}`)
  return mappingOf(plainClaim.replace(from, to))
}

describe("a mapping that fits", () => {
  it("is not refused", () => {
    expect(told(header, mappingOf(plainClaim))).toEqual([])
  })
})

describe("a mapping that is wrong is refused with its line and path", () => {
  it.each([
    [
      "a column that the file lacks, with the nearest",
      changed('value: "{killed}"', 'value: "{kiled}"'),
      'mapping.yaml:14: claims[0].amount.value: the file has no column "kiled" (did you mean "killed"?)'
    ],
    [
      "the same in a rule of its own",
      changed('value: "{killed}"', "value: { column: kiled }"),
      'mapping.yaml:14: claims[0].amount.value.column: the file has no column "kiled" (did you mean "killed"?)'
    ],
    [
      "a field that the kind needs",
      changed("  harm: killed\n", ""),
      "mapping.yaml:7: claims[0].harm: found nothing, expected killed, wounded, missing or detained, or {column} or a column with what is made of its cells"
    ],
    [
      "a wrong word",
      changed("harm: killed", "harm: kiled"),
      'mapping.yaml:8: claims[0].harm: found "kiled", expected killed, wounded, missing or detained (did you mean "killed"?)'
    ],
    [
      "a wrong kind",
      changed("kind: Casualties", "kind: Casualtie"),
      'mapping.yaml:7: claims[0].kind: found "Casualtie", expected one of Control, Strength, Population, Movement, Casualties, Incident, AreaShare, Ratio, Agreement, Corridor, Relation, Forecast or Statement (did you mean "Casualties"?)'
    ],
    [
      "a group that nobody declares",
      changed("group: people", "group: peeple"),
      'mapping.yaml:9: claims[0].group: "peeple": it is no group (did you mean "people"?); the groups are people, civilians, fighters, adults, children, men, women, patients, families-of-fighters, medics, aid-workers or pupils, and more can be declared under dataset.groups'
    ],
    [
      "a wrong word in a table of values",
      changed("harm: killed", "harm: { column: killed, lookup: { x: kiled } }"),
      'mapping.yaml:8: claims[0].harm.lookup.x: "kiled": it is none of killed, wounded, missing or detained'
    ],
    [
      "a table that is not there",
      changed("harm: killed", "harm: { column: killed, lookup: harms }"),
      'mapping.yaml:8: claims[0].harm.lookup: there is no table "harms" under lookups'
    ],
    [
      "a place that the case lacks",
      changed('place: "{place}"', "place: Nowhere"),
      'mapping.yaml:11: claims[0].place: "Nowhere": the case has no place of this id or name; record it first, or let the mapping declare it (unlisted: declare)'
    ],
    [
      "a name that two places have",
      changed('place: "{place}"', "place: The mill"),
      'mapping.yaml:11: claims[0].place: "The mill": several places of the case have this name: old-mill, new-mill; give the id'
    ],
    [
      "what every claim needs",
      changed('  heldDuring: { day: "{day}" }\n', ""),
      "mapping.yaml:7: claims[0]: heldDuring is missing: give it here, or for all claims under defaults"
    ],
    [
      "a day that does not exist",
      changed('{ day: "{day}" }', "{ day: 2016-02-30 }"),
      'mapping.yaml:12: claims[0].heldDuring.day: "2016-02-30": February 2016 has 29 days, not 30'
    ],
    [
      "two ways at once",
      changed('{ day: "{day}" }', '{ day: "{day}", edtf: 2016 }'),
      "mapping.yaml:12: claims[0].heldDuring: give one of day, edtf, or from and to together"
    ],
    [
      "a negative number",
      changed('value: "{killed}"', "value: -3"),
      'mapping.yaml:14: claims[0].amount.value: "-3": it is negative; a count of people or events cannot be'
    ],
    [
      "two claims that would get one id",
      mappingOf(plainClaim + plainClaim),
      "mapping.yaml:15: claims[1]: it would have the same id as claims[0]; give each its own `as`, e.g. as: killed"
    ],
    [
      "an actor that may be declared but has no kind",
      changed("counting", "perpetrators: [{ name: X, unlisted: declare }]\n  counting"),
      "mapping.yaml:10: claims[0].perpetrators[0]: an actor that may be declared needs a kind, e.g. kind: armedGroup"
    ]
  ])("%s", (_, mapping, message) => {
    expect(told(header, mapping)).toEqual([message])
  })

  it("a field of another name is told together with the one that is missing", () => {
    expect(told(header, changed("group: people", "groop: people"))).toEqual([
      expect.stringContaining("claims[0].group: found nothing"),
      expect.stringContaining('claims[0].groop: unknown field (did you mean "group"?)')
    ])
  })

  it("every problem at once, in the order of the file", () => {
    const mapping = mappingOf(plainClaim.replace("{day}", "{dya}").replaceAll("{killed}", "{kiled}"))
    expect(told(header, mapping).map((line) => line.split(":")[1])).toEqual(["12", "13", "14"])
  })

  it("a date of publication that is none", () => {
    expect(refusalOf(header, startWith(mappingOf(plainClaim), { published: "last year" }))?.message).toMatch(
      /^--published: /
    )
  })

  it("malformed YAML, with the line", () => {
    expect(told(header, "cordon: table-mapping/1\ndataset: [")).toEqual([
      expect.stringMatching(/^mapping\.yaml:2: cannot be read as YAML/)
    ])
  })

  it("no mapping at all, with what to give", () => {
    const { settings, ...start } = startWith("")
    const { mapping: _, ...without } = settings
    expect(refusalOf(header, { ...start, settings: without })?.message).toBe(
      "--mapping: give the mapping file that says what the columns mean, e.g. --mapping mapping.yaml; docs/how-to/import-mapping.md shows one"
    )
  })
})
