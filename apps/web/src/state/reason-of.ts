import type { ClientError } from "@cordon/client/client-errors"
import { words } from "./words.ts"

/** Why a request failed, in a sentence for the reader. */
export const reasonOf = (error: ClientError): string => {
  switch (error._tag) {
    case "ApiError":
      return words.serverSays(error.problem.detail)
    case "ClientTransportError":
      return words.noAnswer
    case "ClientDecodeError":
      return words.unreadable
  }
}
