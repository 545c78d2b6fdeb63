import { pick } from "../field.ts"
import { saidFields } from "../said-fields.ts"
import { subjectFields } from "../subject-fields.ts"
import { claimCollection } from "./collection.ts"
import { endsOf } from "./ends.ts"
import { afterSubject, beforeSubject } from "./told-fields.ts"

/** Who is said to have gone from where to where: evacuation, displacement, surrender, return and the like. */
export const movements = claimCollection(
  {
    id: "movements",
    title: "Movements",
    description:
      "Who is said to have gone from where to where, one feature for each claim. Numbers count movements, not persons; a running total, an addition and a plan are never added up. A line joins the two ends and is no route.",
    geometry: "any",
    fields: [
      ...pick(saidFields, beforeSubject),
      ...pick(subjectFields, [
        "movement",
        "group",
        "group_name",
        "counting",
        "amount_low",
        "amount_best",
        "amount_high",
        "amount_quantifier",
        "amount_unit",
        "amount_wording",
        "parts",
        "from_place",
        "from_place_name",
        "to_place",
        "to_place_name",
        "ends_located",
        "corridor"
      ]),
      ...pick(saidFields, afterSubject)
    ]
  },
  { kinds: ["Movement"], place: endsOf }
)
