import { CaseId } from "@cordon/domain/key"
import { idParameter } from "./parameter.ts"

/** The path parameter of every address of a case. */
export const caseParam = {
  case: idParameter(CaseId, {
    description: "Id of the case.",
    expected: "a case id: a lower-case letter, then up to 79 lower-case letters, digits or hyphens",
    example: "east-aleppo-2016"
  })
}
