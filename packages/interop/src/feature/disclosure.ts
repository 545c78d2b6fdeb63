import type { Claim } from "@cordon/domain/claim/claim"
import { withheldOf } from "@cordon/domain/sensitivity"

/** Whether a claim may leave at all. */
export const mayLeave = ({ sensitivity }: Claim): boolean => withheldOf(sensitivity) !== "everything"

/** Whether where a claim is about, what it says in words and which document says so may be told. */
export const mayBeTold = ({ sensitivity }: Claim): boolean => withheldOf(sensitivity) === "nothing"
