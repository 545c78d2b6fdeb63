import type { Subject } from "../../case/reading.ts"
import { numberWords } from "../number.ts"
import { kilometresWords, percentWords } from "./quantity.ts"

/** How a number of a subject is told where the sentence has named what it counts: people by the number alone. */
export const toldOf = (subject: Subject): ((value: number) => string) =>
  subject.kind !== "ground" ? numberWords : subject.unit === "percent" ? percentWords : kilometresWords
