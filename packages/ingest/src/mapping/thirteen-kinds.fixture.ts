/** A mapping of one claim of each of the thirteen kinds, over columns of one invented row each. */
export const thirteenKinds = `cordon: table-mapping/1
dataset:
  source: { id: tally, name: An invented tally, kind: monitor, alignment: { kind: unknown } }
  groups: [{ id: masons, name: masons, within: { kind: part, of: people } }]
  licence: CC0-1.0
rows:
  identity: [id]
lookups:
  parties: { R: reds, B: blues }
defaults:
  heldDuring: { from: "{from}", to: "{to}" }
  publishedAt: { day: "{published}" }
  modality: { column: how, lookup: { said: reports, denied: denies }, default: asserts }
  paraphrase: "Row {id} says so."
  speaker: { id: "{speaker}", name: "{speaker_name}", kind: broadcaster, unlisted: declare }
  origin: { source: "{origin}", stance: neutral }
  citation:
    url: "{url}"
    title: Invented tally
    locator: row {id}
    attribution: b
    statedSources: { original: "{said_by}" }
  tensions: { cell: "{sets}", split: ";" }
  sensitivity: { level: "{level}", tlp: TLP:GREEN, reason: "{why}" }
  coding: { scheme: tally, codes: { prec: "{prec}" } }
  note: "{note}"
claims:
  - { kind: Control, as: control, place: "{place}", holding: { kind: "{held}", by: { find: { column: by, lookup: parties } }, between: { each: { find: { column: both, lookup: parties } }, split: "+" }, inside: { find: { column: inside, lookup: parties } } }, previous: { kind: held, by: blues }, observed: change }
  - { kind: Strength, as: strength, force: reds, group: fighters, place: "{place}", amount: &n { value: "{n}", unit: persons }, parts: [{ group: masons, amount: *n }, { place: south, amount: *n }, { actor: blues, amount: *n }, { other: cooks, amount: *n }], equipment: [{ item: carts, amount: { value: 2, unit: vehicles } }] }
  - { kind: Population, as: population, place: "{place}", group: masons, amount: { low: "{low}", high: "{high}", value: "{n}", unit: persons } }
  - { kind: Movement, as: movement, movement: evacuation, group: people, from: north, to: "{place}", corridor: West gate, counting: cumulative, amount: { text: "{worded}", unit: persons } }
  - { kind: Casualties, as: killed, harm: killed, group: civilians, place: "{place}", event: "{id}", perpetrators: [reds], counting: increment, amount: { low: "{low}", unit: persons } }
  - { kind: Incident, as: incident, type: shelling, place: { name: "{spot}", latitude: "{lat}", longitude: "{lon}", kind: landmark, pcode: { code: "{pcode}", dataset: invented v1 }, names: { de: "{spot}" }, within: [north] }, target: a bakery, amount: { value: 1, unit: sites } }
  - { kind: AreaShare, as: share, party: reds, sense: holds, base: { kind: heldOn, place: north, by: blues, on: "{from}" }, amount: { value: 60, quantifier: atLeast, unit: percent } }
  - { kind: Ratio, as: ratio, of: civilians, per: fighters, place: "{place}", characteristic: would leave, amount: { low: 3, high: 5, unit: perOne } }
  - { kind: Agreement, as: agreement, agreement: truce-1, parties: [reds, blues], terms: to stop, status: proposed }
  - { kind: Corridor, as: corridor, corridor: west-gate, from: north, to: south, status: open, runBy: [reds] }
  - { kind: Relation, as: relation, subject: reds, relation: fighting, object: blues }
  - { kind: Forecast, as: forecast, forecast: it will be over, by: "{due}", place: "{place}" }
  - { kind: Statement, as: statement, topic: the weather, aboutSource: wire, amount: { value: "{n}", quantifier: about, tolerance: 2, unit: days } }
`

/** The columns of `thirteenKinds`, and a row. */
export const thirteenColumns =
  "id,from,to,published,how,speaker,speaker_name,origin,url,said_by,sets,level,why,prec,note,place,held,by,both,inside,n,low,high,worded,spot,lat,lon,pcode,due"
export const thirteenRow =
  "17,2030-03-01,2030-03-04,2030-03-05,said,radio,Invented radio,wire,https://tally.example/17,a miller,T1; T2,moderate,names a street,2,seen,North quarter,besieged,R,R+B,B,42,40,45,about 4 000,Old well,47.5,8.5,P17,.."
