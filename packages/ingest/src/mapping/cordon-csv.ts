/** Columns that only Cordon's own CSV of claims has together. */
const TELLING = ["claim", "kind", "paraphrase", "held_during", "speaker", "citation_attribution", "witness"]

/** Whether a header is that of Cordon's own CSV of claims, as `cordon export --format csv` writes it. */
export const isCordonCsv = (header: ReadonlyArray<string>): boolean =>
  TELLING.every((name) => header.includes(name))

/**
 * The mapping that reads Cordon's own CSV of claims back.
 *
 * Gotcha: the CSV holds parts, equipment, what ground was before, and codes as words only, and nothing that was withheld;
 * those do not come back. Places come back as points, and the ends of movements and corridors without position; actors and sources with the kinds given here.
 */
export const cordonCsvMapping: { readonly name: string; readonly text: string } = {
  name: "cordon-csv.yaml",
  text: `cordon: table-mapping/1

dataset:
  source:
    id: cordon_export
    name: A Cordon export
    kind: aggregator
    alignment: { kind: unknown }
    note: Stands for the file; who said what is told claim by claim.
  licence: That of the case which was exported

rows:
  apostrophes: true
  groups:
    - id: { column: group, optional: true }
      name: { column: group_name, optional: true }
    - id: { column: per_group, optional: true }
      name: { column: per_group_name, optional: true }

defaults:
  heldDuring: { edtf: "{held_during}" }
  publishedAt: { edtf: { column: published, optional: true } }
  speaker:
    id: "{speaker}"
    name: "{speaker_name}"
    kind: monitor
    unlisted: declare
  origin:
    source:
      id: { column: origin_source, optional: true }
      name: { column: origin_source_name, optional: true }
      kind: monitor
      unlisted: declare
    stance: { column: origin_stance, optional: true }
  modality: "{modality}"
  paraphrase: "{paraphrase}"
  citation:
    publisher:
      id: "{publisher}"
      name: "{publisher_name}"
      kind: monitor
      unlisted: declare
    title: { column: citation_title, optional: true }
    edition: { column: citation_edition, optional: true }
    url: { column: citation_url, optional: true }
    noAddress: { column: citation_no_address, optional: true, default: not in the export }
    locator: { column: citation_locator, optional: true }
    attribution: "{citation_attribution}"
    note: { column: citation_note, optional: true }
    statedSources:
      reference: { column: stated_reference, optional: true }
      office: { column: stated_office, optional: true }
      title: { column: stated_title, optional: true }
      date: { column: stated_date, optional: true }
      original: { column: stated_original, optional: true }
  tensions:
    cell: { column: tensions, optional: true }
    split: ";"
  sensitivity:
    level: { column: sensitivity, optional: true }
    tlp: { column: tlp, optional: true }
    reason: { column: sensitivity_reason, optional: true }
  note: { column: note, optional: true }

claims:
  - kind: Control
    id: "{claim}"
    when: [{ column: kind, is: [Control] }]
    place: &place
      id: { column: place, optional: true }
      name: { column: place_name, optional: true }
      latitude: { column: latitude, optional: true }
      longitude: { column: longitude, optional: true }
      confidence: { column: location_confidence, optional: true, default: c }
      positionSource: A Cordon export; a point inside where the case has an outline
      unlisted: declare
    holding:
      kind: { column: holding, optional: true }
      by:
        id: { firstOf: ["{besieged_by}", "{held_by}"], optional: true }
        name: { firstOf: ["{besieged_by_name}", "{held_by_names}"], optional: true }
        kind: umbrellaTerm
        unlisted: declare
      inside:
        id: { column: held_by, optional: true }
        name: { column: held_by_names, optional: true }
        kind: umbrellaTerm
        unlisted: declare
      between:
        split: ";"
        each:
          id: { column: held_by, optional: true }
          name: { column: held_by_names, optional: true }
          kind: umbrellaTerm
          unlisted: declare
    observed: { column: observed, optional: true }

  - kind: Strength
    id: "{claim}"
    when: [{ column: kind, is: [Strength] }]
    force: &actor
      id: { column: actors, optional: true }
      name: { column: actor_names, optional: true }
      kind: umbrellaTerm
      unlisted: declare
    group: &group { column: group, optional: true }
    place: *place
    amount: &amount
      quantifier: { column: amount_quantifier, optional: true }
      value: { column: amount_best, optional: true }
      low: { column: amount_low, optional: true }
      high: { column: amount_high, optional: true }
      unit: { column: amount_unit, optional: true }
      wording: { column: amount_wording, optional: true }

  - kind: Population
    id: "{claim}"
    when: [{ column: kind, is: [Population] }]
    place: *place
    group: *group
    amount: *amount

  - kind: Movement
    id: "{claim}"
    when: [{ column: kind, is: [Movement] }]
    movement: { column: movement, optional: true }
    group: *group
    from: &from
      id: { column: from_place, optional: true }
      name: { column: from_place_name, optional: true }
      unlisted: declare
    to: &to
      id: { column: to_place, optional: true }
      name: { column: to_place_name, optional: true }
      unlisted: declare
    corridor: { column: corridor, optional: true }
    counting: &counting { column: counting, optional: true }
    amount: *amount

  - kind: Casualties
    id: "{claim}"
    when: [{ column: kind, is: [Casualties] }]
    harm: { column: harm, optional: true }
    group: *group
    place: *place
    event: &event { column: event, optional: true }
    perpetrators: &perpetrators
      split: ";"
      each:
        id: { column: perpetrators_alleged, optional: true }
        name: { column: perpetrators_alleged_names, optional: true }
        kind: umbrellaTerm
        unlisted: declare
    counting: *counting
    amount: *amount

  - kind: Incident
    id: "{claim}"
    when:
      - { column: kind, is: [Incident] }
      - { column: amount_unit, optional: true, empty: true }
    type: &type { column: incident_type, optional: true }
    place: *place
    event: *event
    perpetrators: *perpetrators
    target: &target { column: target, optional: true }

  - kind: Incident
    id: "{claim}"
    when:
      - { column: kind, is: [Incident] }
      - { column: amount_unit, optional: true, empty: false }
    type: *type
    place: *place
    event: *event
    perpetrators: *perpetrators
    target: *target
    amount: *amount

  - kind: AreaShare
    id: "{claim}"
    when: [{ column: kind, is: [AreaShare] }]
    party: *actor
    sense: { column: sense, optional: true }
    base:
      kind: { column: base, optional: true }
      place: *place
      by:
        id: { column: base_held_by, optional: true }
        kind: umbrellaTerm
        unlisted: declare
      on: { column: base_day, optional: true }
    amount: *amount

  - kind: Ratio
    id: "{claim}"
    when: [{ column: kind, is: [Ratio] }]
    of: *group
    per: { column: per_group, optional: true }
    place: *place
    characteristic: { column: characteristic, optional: true }
    amount: *amount

  - kind: Agreement
    id: "{claim}"
    when: [{ column: kind, is: [Agreement] }]
    agreement: { column: agreement, optional: true }
    parties: &actors
      split: ";"
      each: *actor
    terms: { column: terms, optional: true }
    status: &status { column: status, optional: true }
    place: *place

  - kind: Corridor
    id: "{claim}"
    when: [{ column: kind, is: [Corridor] }]
    corridor: { column: corridor, optional: true }
    from: *from
    to: *to
    status: *status
    runBy: *actors

  - kind: Relation
    id: "{claim}"
    when: [{ column: kind, is: [Relation] }]
    subject:
      id: { column: actors, nth: 1, split: ";", optional: true }
      name: { column: actor_names, nth: 1, split: ";", optional: true }
      kind: umbrellaTerm
      unlisted: declare
    relation: { column: relation, optional: true }
    object:
      id: { column: actors, nth: 2, split: ";", optional: true }
      name: { column: actor_names, nth: 2, split: ";", optional: true }
      kind: umbrellaTerm
      unlisted: declare

  - kind: Forecast
    id: "{claim}"
    when: [{ column: kind, is: [Forecast] }]
    forecast: { column: forecast, optional: true }
    by: { column: due, optional: true }
    place: *place

  - kind: Statement
    id: "{claim}"
    when:
      - { column: kind, is: [Statement] }
      - { column: amount_unit, optional: true, empty: true }
    topic: &topic { column: topic, optional: true }
    place: *place
    aboutSource: &aboutSource
      id: { column: about_source, optional: true }
      kind: monitor
      unlisted: declare

  - kind: Statement
    id: "{claim}"
    when:
      - { column: kind, is: [Statement] }
      - { column: amount_unit, optional: true, empty: false }
    topic: *topic
    place: *place
    aboutSource: *aboutSource
    amount: *amount
`
}
