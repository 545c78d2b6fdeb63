import { UCDP_GED } from "./ged-columns.ts"

const TITLE = "UCDP Georeferenced Event Dataset (GED) Global"
const WHERE = '{"kind":"address","url":"https://ucdp.uu.se/downloads/"}'

/** What kind of fighting, by code. Source: UCDP GED Codebook 24.1, `type_of_violence`. */
export const VIOLENCE: Readonly<Record<number, string>> = {
  1: "state-based conflict",
  2: "non-state conflict",
  3: "one-sided violence"
}

/** Code of the violence in which only one side is named. */
export const ONE_SIDED = 3

/** What stands between the parts of a claim's canonical text that differ from row to row, in their order. */
export const gedTemplate = {
  /** Before the id of the row; `edition` as canonical JSON, where it is known. */
  opening: (edition: string | undefined): string =>
    `{"claim":{"citation":{"attribution":"a",${edition === undefined ? "" : `"edition":${JSON.stringify(edition)},`}"locator":"row with id `,
  beforeStated: `","publisher":"${UCDP_GED}",`,
  stated: '"statedSources":',
  beforeCodes: `"title":"${TITLE}","where":${WHERE}},"coding":{"codes":`,
  beforePeriod: `,"scheme":"${UCDP_GED}"},"heldDuring":"`,
  beforeKey: '","id":"',
  beforeParaphrase: '","modality":"estimates","origin":{"kind":"own"},"paraphrase":',
  beforeAmount: ',"proposition":{"amount":',
  beforeEvent: ',"counting":"increment","event":"',
  beforeParts: '","group":"people","harm":"killed","kind":"Casualties",',
  parts: '"parts":',
  beforePerpetrators: '"perpetrators":[',
  beforePlace: '],"place":"',
  beforePublished: '"},"publishedAt":',
  closing: `,"sensitivity":{"level":"low","tlp":"TLP:CLEAR"},"speaker":"${UCDP_GED}","tensions":[]},"kind":"claim.recorded.v1"}`
} as const
