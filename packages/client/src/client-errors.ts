import { Problem } from "@cordon/protocol/problem"
import { Schema } from "effect"

const request = {
  endpoint: Schema.String.annotate({ description: "Name of the route in the endpoint table" }),
  address: Schema.String.annotate({ description: "The whole address that was asked for" })
}

/** The API refused the request and says why. Shape: `problem` is its body. */
export class ApiError extends Schema.TaggedError<ApiError>()("ApiError", { ...request, problem: Problem }) {
  get category(): Problem["category"] {
    return this.problem.category
  }
  override get message(): string {
    const first = this.problem.errors[0]
    return first === undefined ? this.problem.detail : `${first.where}: ${first.message}`
  }
}

/** No answer came: no connection, no such host, or the request was broken off. */
export class ClientTransportError extends Schema.TaggedError<ClientTransportError>()("ClientTransportError", {
  ...request,
  detail: Schema.String
}) {
  static readonly category = "unavailable"
  readonly category = ClientTransportError.category
  override get message(): string {
    return `${this.address} did not answer: ${this.detail}`
  }
}

/** An answer came that is not what the contract promises: another version, or another server. */
export class ClientDecodeError extends Schema.TaggedError<ClientDecodeError>()("ClientDecodeError", {
  ...request,
  status: Schema.Int,
  detail: Schema.String
}) {
  static readonly category = "fault"
  readonly category = ClientDecodeError.category
  override get message(): string {
    return `${this.address} answered ${this.status} with something else than was promised: ${this.detail}`
  }
}

/** Every expected way in which a request fails. */
export type ClientError = ApiError | ClientTransportError | ClientDecodeError
