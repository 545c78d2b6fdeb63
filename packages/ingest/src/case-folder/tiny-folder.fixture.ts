import type { Problem } from "./problem.ts"
import { readCaseFolder } from "./read-case-folder.ts"

/** The smallest folder that has every kind of file; invented. Tests change a line of it and look at the report. */
export const tinyFolder: Readonly<Record<string, string>> = {
  "case.yaml": `id: tiny
title: "Invented: a tiny siege"
subtitle: For tests
summary: For tests
invented: true
zone: Australia/Hobart
window: { from: 2020-01-01, to: 2020-02-01 }
opensAt: { at: 2020-01-10, knownBy: 2020-01-10 }
languages: [en]
focus: town
parties: [{ actor: reds, name: Reds }]
groups: [{ id: bakers, name: bakers, within: { kind: part, of: civilians } }]
figures:
  - id: killed
    name: Killed
    measure: { kind: casualties, harm: killed, group: bakers, place: town, since: 2020-01-01 }
    staleAfterDays: 5
events:
  - { id: start, label: Start, during: 2020-01-02, rests: [C1] }
tensions:
  - { id: T1, title: A tension, why: For tests }
staleness: { controlStatusDays: 3, controlChangeDays: 9 }
outline: { file: map/outline.geojson, accuracyMetres: 100, source: Invented }
lines: { file: map/lines.geojson }
licence: CC0-1.0
editors: Tests
knownGaps: []
`,
  "places.csv": `id,name,kind,latitude,longitude,confidence,location_source,geometry,mapped,within,name:ar
town,Town,city,,,,Invented,town_edge,false,,
mill,Mill,neighbourhood,-42.1,147.1,a,Invented,,true,town,طاحونة
quay,Quay,neighbourhood,-42.2,147.2,b,Invented,,true,town,
`,
  "map/places.geojson": `{ "type": "FeatureCollection", "features": [
  { "type": "Feature", "id": "town_edge", "properties": {}, "geometry": {
    "type": "Polygon",
    "coordinates": [[[147, -42], [147, -42.3], [147.3, -42.3], [147, -42]]]
  } }
] }
`,
  "map/outline.geojson": `{ "type": "Polygon",
  "coordinates": [[[147, -42, 7], [147, -42.3, 7], [147.3, -42.3, 7], [147, -42, 7]]]
}
`,
  "map/lines.geojson": `{ "type": "FeatureCollection", "features": [
  { "type": "Feature",
    "properties": { "id": "river", "name": "River", "kind": "river", "schematic": true, "source": "Invented" },
    "geometry": { "type": "LineString", "coordinates": [[147, -42], [147.1, -42.1]] } }
] }
`,
  "sources.csv": `id,name,kind,alignment,alignment_reason,part_of,actor,language
agency,Agency,newsAgency,independent,,,,en
herald,Herald,newspaper,,,,,
red_voice,Red voice,broadcaster,aligned:reds,Run by them,herald,reds,
`,
  "actors.yaml": `- id: reds
  name: Reds
  kind: armedGroup
  party: reds
  labels:
    - key: R1
      labels: [the red ones]
      usedBy: [Herald]
      ground: { kind: cited, citation: { publisher: herald, noAddress: Invented, attribution: b } }
- { id: blues, name: Blues, kind: armedForces }
`,
  "baseline.csv": `place,holding,as_of,by,reason,confidence
mill,reds,2020-01-01,Editors,A premise,a
`,
  "claims/a.yaml": `- id: C1
  heldDuring: 2020-01-02
  publishedAt: 2020-01-03
  speaker: agency
  modality: reports
  proposition:
    kind: Casualties
    harm: killed
    group: bakers
    place: mill
    perpetrators: [blues]
    counting: increment
    amount: { quantifier: about, value: 12, unit: persons }
  paraphrase: Twelve bakers were killed.
  citation: { publisher: agency, url: https://invented.example/1, attribution: a }
  tensions: [T1]
- id: C2
  heldDuring: 2020-01-04
  publishedAt: 2020-01-04
  speaker: red_voice
  origin: { kind: repeats, source: agency, stance: agrees }
  modality: asserts
  proposition: { kind: Statement, topic: bread }
  paraphrase: There is no bread.
  citation:
    publisher: red_voice
    noAddress: Told on air
    attribution: b
`,
  "control.csv": `id,place,heldDuring,holding,previous,observed,publishedAt,speaker,repeats,modality,paraphrase,publisher,title,url,no_address,locator,attribution,tensions,note
K1,mill,2020-01-05/..,besieged:reds>blues,blues,change,2020-01-05,agency,,asserts,"The Reds have closed
the ring.",agency,,https://invented.example/2,,,a,,
K2,quay,2020-01-06,contested:reds+blues,,status,2020-01-06,herald,agency,reports,Both are there.,herald,,,In print,page 1,b,T1,
`,
  "control-disputed.csv": `id,place,heldDuring,holding,observed,publishedAt,speaker,modality,paraphrase,publisher,url,attribution
KD1,quay,2020-01-07,reds,change,2020-01-07,red_voice,asserts,The Reds took the quay.,red_voice,https://invented.example/3,a
`,
  "assessments.yaml": `- id: A1
  by: Tests
  publishedAt: 2020-01-08
  subject: { kind: claim, claim: C1, reliability: B, credibility: 2 }
  reasons: It fits.
  evidence: []
`,
  "outcomes.yaml": `- { id: O1, claim: C1, verdict: borneOut, by: Tests, publishedAt: 2020-01-09, reasons: It was so., evidence: [C2] }
`,
  "uncited/memory.csv": `id,place,note
M1,mill,From memory
M2,quay,From memory
`,
  "README.md": "Not read.\n"
}

/** A change of one file: `[file, from, to]`; a file without `from` is replaced as a whole. */
export type Change =
  | readonly [file: string, from: string, to: string]
  | readonly [file: string, whole: string]

/** The tiny folder with some of its text changed; every `from` has to stand in its file. */
export const changed = (...changes: ReadonlyArray<Change>): ReadonlyMap<string, string> => {
  const files = new Map(Object.entries(tinyFolder))
  for (const [file, from, to] of changes) {
    const text = files.get(file) ?? ""
    if (to !== undefined && !text.includes(from)) throw new Error(`${file} has no ${from}`)
    files.set(file, to === undefined ? from : text.replace(from, () => to))
  }
  return files
}

/** The problems of the tiny folder with some of its text changed. */
export const problemsAfter = (...changes: ReadonlyArray<Change>): ReadonlyArray<Problem> =>
  readCaseFolder(changed(...changes)).problems

/** What a test looks at: everything but the column and the message. */
export const seen = (problems: ReadonlyArray<Problem>) =>
  problems.map(({ severity, file, line, field, found, expected }) => ({
    severity,
    file,
    line,
    field,
    found,
    expected
  }))
