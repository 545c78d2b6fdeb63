import type { ClientError } from "@cordon/client/client-errors"

/** Why a request failed, in a sentence for the reader. */
export const reasonOf = (error: ClientError): string => {
  switch (error._tag) {
    case "ApiError":
      return `The server says: ${error.problem.detail}`
    case "ClientTransportError":
      return "The server did not answer."
    case "ClientDecodeError":
      return "The server sent something that this viewer cannot read."
  }
}
