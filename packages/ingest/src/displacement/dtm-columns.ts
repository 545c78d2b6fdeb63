import type { Hashtag } from "./hxl.ts"
import { byNames, type Layout } from "./layout.ts"

const level = (n: number, words: ReadonlyArray<string>) => ({
  name: [`admin${n}name`, `admin${n}`, `adm${n}name`, `adm${n}`, `adm${n}en`, `admin${n}en`, ...words],
  code: [
    `admin${n}pcode`,
    `adm${n}pcode`,
    `admin${n}code`,
    `adm${n}code`,
    `admin${n}pcod`,
    ...words.flatMap((word) => [`${word}code`, `${word}pcode`])
  ]
})

const [admin0, admin1, admin2, admin3] = [
  level(0, ["country"]),
  level(1, ["stateofdisplacement"]),
  level(2, ["localityofdisplacement"]),
  level(3, [])
] as const

const persons = (who: string, whos: string): ReadonlyArray<string> => [
  `${who}individuals`,
  `${whos}individuals`,
  `${who}ind`,
  `${whos}ind`,
  whos,
  `total${whos}`,
  `total${who}individuals`,
  `total${whos}individuals`,
  `numberof${whos}`,
  `numberof${who}individuals`,
  `totalnumberof${who}individuals`,
  `totalnumberof${whos}`
]

const households = (who: string, whos: string): ReadonlyArray<string> => [
  `${who}households`,
  `${whos}households`,
  `${who}hh`,
  `${whos}hh`,
  `${who}hhs`,
  `${whos}hhs`,
  `total${who}households`,
  `total${who}hh`,
  `total${who}hhs`,
  `numberof${who}households`,
  `totalnumberof${who}households`
]

/** The names by which DTM's columns go, in plain small letters: those of its API first. */
const names = {
  id: ["id"],
  operation: ["operation", "operationname"],
  reason: ["displacementreason", "reasonfordisplacement"],
  assessment: ["assessmenttype"],
  round: ["roundnumber", "round"],
  date: ["reportingdate", "assessmentdate", "dateofassessment", "surveydate", "datereported", "dateofreport"],
  admin0Name: admin0.name,
  admin0Code: [...admin0.code, "iso3"],
  admin1Name: admin1.name,
  admin1Code: admin1.code,
  admin2Name: admin2.name,
  admin2Code: admin2.code,
  admin3Name: admin3.name,
  admin3Code: admin3.code,
  siteName: ["sitename", "locationname", "settlement", "village"],
  siteCode: ["siteid", "sitecode", "locationcode", "ssid"],
  latitude: ["latitude", "lat"],
  longitude: ["longitude", "lon", "long"],
  idps: ["numpresentidpind", ...persons("idp", "idps")],
  idpHouseholds: ["numpresentidphh", "hhs", ...households("idp", "idps")],
  returnees: ["numpresentreturneeind", ...persons("returnee", "returnees")],
  returneeHouseholds: ["numpresentreturneehh", ...households("returnee", "returnees")],
  males: ["numbermales"],
  females: ["numberfemales"],
  origin: [
    "idporiginadmin1name",
    "idporiginadmin1pcode",
    "idporiginadmin2name",
    "idporiginadmin2pcode",
    "originadmin1name",
    "originadmin1pcode"
  ]
} as const

/** Role of a column of an assessment. */
export type AssessmentRole = keyof typeof names

/** How the columns of an assessment are known. */
export const assessmentLayout: Layout<AssessmentRole> = {
  byName: byNames<AssessmentRole>(names),
  byTag: (tag) => roleByTag(tag),
  needed: [
    {
      column: "admin1Pcode",
      roles: [
        "admin0Name",
        "admin0Code",
        "admin1Name",
        "admin1Code",
        "admin2Name",
        "admin2Code",
        "admin3Name",
        "admin3Code",
        "siteName",
        "siteCode"
      ]
    },
    { column: "reportingDate", roles: ["date"] },
    { column: "numPresentIdpInd", roles: ["idps", "returnees", "idpHouseholds", "returneeHouseholds"] }
  ]
}

// Source: HXL hashtag dictionary 1.1, and the tags that IOM and HDX give DTM's columns.
const roleByTag = ({ tag, attributes }: Hashtag): AssessmentRole | undefined => {
  const has = (...any: ReadonlyArray<string>): boolean => any.some((name) => attributes.has(name))
  const area = /^(?:country|adm[0-3])$/.test(tag) ? (tag === "country" ? "adm0" : tag) : undefined
  if (area !== undefined) {
    if (has("origin")) return "origin"
    if (has("level")) return undefined
    const n = area.slice(3) as "0" | "1" | "2" | "3"
    return has("code", "pcode", "iso3") ? `admin${n}Code` : `admin${n}Name`
  }
  if (tag === "loc") return has("code", "id") ? "siteCode" : has("type", "count") ? undefined : "siteName"
  if (tag === "geo") return has("lat") ? "latitude" : has("lon") ? "longitude" : undefined
  if (tag === "date") return has("start", "end", "year", "month", "occurred", "round") ? undefined : "date"
  if (tag === "round") return "round"
  if (tag === "id") return "id"
  if (tag === "operation") return has("status") ? undefined : "operation"
  if (tag === "cause") return "reason"
  if (tag === "assessment") return "assessment"
  return tag === "affected" || tag === "population" ? figureByTag(attributes) : undefined
}

/** Attributes that narrow a figure to a part of the people, or make it no number of people. */
const NARROWING =
  /^(?:i|infants|children|adolescents|adults|elderly|age.*|disabled|pct|est|num|origin|stock|newdisp|refugees|incamp|noncamp|site|host)$/

const figureByTag = (attributes: ReadonlySet<string>): AssessmentRole | undefined => {
  const returned = attributes.has("returnees") || attributes.has("returned")
  if (!returned && !attributes.has("idps") && !attributes.has("displaced")) return undefined
  if ([...attributes].some((name) => NARROWING.test(name))) return undefined
  if (attributes.has("hh")) return returned ? "returneeHouseholds" : "idpHouseholds"
  if (attributes.has("m")) return returned ? undefined : "males"
  if (attributes.has("f")) return returned ? undefined : "females"
  return returned ? "returnees" : "idps"
}
