import { mayBeTold } from "../disclosure.ts"
import { pick } from "../field.ts"
import { saidFields } from "../said-fields.ts"
import { subjectFields } from "../subject-fields.ts"
import { subjectPlace } from "../subject-properties.ts"
import { afterSubject, beforeSubject } from "./told-fields.ts"
import { claimCollection } from "./collection.ts"

/** What is said to have happened, and whom it is said to have harmed: claims on incidents and on casualties. */
export const incidents = claimCollection(
  {
    id: "incidents",
    title: "Incidents and casualties",
    description:
      "What is said to have happened and whom it is said to have harmed, one feature for each claim; perpetrators are those that its speaker alleges. Claims that share an event speak of one event, and are not to be added up.",
    geometry: "point",
    fields: [
      ...pick(saidFields, beforeSubject),
      ...pick(subjectFields, [
        "incident_type",
        "harm",
        "event",
        "place",
        "place_name",
        "location_confidence",
        "perpetrators_alleged",
        "perpetrators_alleged_names",
        "target",
        "group",
        "group_name",
        "counting",
        "amount_low",
        "amount_best",
        "amount_high",
        "amount_quantifier",
        "amount_unit",
        "amount_wording",
        "parts"
      ]),
      ...pick(saidFields, afterSubject)
    ]
  },
  {
    kinds: ["Incident", "Casualties"],
    place: ({ claim }, { pointAt }) => ({
      geometry: mayBeTold(claim) ? pointAt(subjectPlace(claim.proposition)) : undefined
    })
  }
)
