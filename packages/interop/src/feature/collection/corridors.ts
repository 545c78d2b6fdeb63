import { pick } from "../field.ts"
import { saidFields } from "../said-fields.ts"
import { subjectFields } from "../subject-fields.ts"
import { claimCollection } from "./collection.ts"
import { endsOf } from "./ends.ts"
import { afterSubject, beforeSubject } from "./told-fields.ts"

/** How exits and routes are said to stand: planned, open, closed or under fire. */
export const corridors = claimCollection(
  {
    id: "corridors",
    title: "Corridors",
    description:
      "How exits and routes are said to stand, one feature for each claim; actors are those said to run them. A line joins the two ends and is no route.",
    geometry: "any",
    fields: [
      ...pick(saidFields, beforeSubject),
      ...pick(subjectFields, [
        "corridor",
        "status",
        "from_place",
        "from_place_name",
        "to_place",
        "to_place_name",
        "ends_located",
        "actors",
        "actor_names"
      ]),
      ...pick(saidFields, afterSubject)
    ]
  },
  { kinds: ["Corridor"], place: endsOf }
)
