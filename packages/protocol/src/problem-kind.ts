import { categoryStatus, type ErrorCategory } from "./error-category.ts"

interface ProblemKind {
  readonly category: ErrorCategory
  /** Only where the status says more than the category's own. */
  readonly status?: number
  readonly title: string
}

/** Every problem that the API answers with, by tag. The reference at `/docs` lists the same table. */
export const problemKinds = {
  RequestMalformed: { category: "incorrect", title: "The request is not valid" },
  EntriesRefused: { category: "incorrect", status: 422, title: "The entries cannot be recorded" },
  ImportRefused: { category: "incorrect", status: 422, title: "The file cannot be imported" },
  BodyUnreadable: { category: "incorrect", title: "The request body cannot be read" },
  BodyTooLarge: { category: "incorrect", status: 413, title: "The request body is too large" },
  NoSuchRoute: { category: "not-found", title: "There is nothing at this address" },
  NoSuchCase: { category: "not-found", title: "There is no such case" },
  NoSuchClaim: { category: "not-found", title: "There is no such claim in this case" },
  NoSuchPlace: { category: "not-found", title: "There is no such place in this case" },
  NoSuchActor: { category: "not-found", title: "There is no such actor in this case" },
  NoSuchSource: { category: "not-found", title: "There is no such source in this case" },
  NoSuchEntry: { category: "not-found", title: "There is no such entry in this ledger" },
  NoSuchCollection: { category: "not-found", title: "There is no such collection of features" },
  NoSuchFeature: { category: "not-found", title: "There is no such feature in this collection" },
  HeadMoved: { category: "conflict", title: "The ledger has grown since the head that was expected" },
  HeadNotMatched: { category: "conflict", status: 412, title: "The ledger does not end where If-Match says" },
  IdempotencyKeyReused: {
    category: "conflict",
    title: "The Idempotency-Key stands for another request already"
  },
  WritingDisabled: { category: "forbidden", title: "This server does not take entries" },
  TokenMissing: { category: "forbidden", status: 401, title: "Writing needs a token" },
  TokenWrong: { category: "forbidden", status: 401, title: "The token is not the one that may write" },
  OriginRefused: { category: "forbidden", title: "Pages of other origins may not write" },
  TooManyListeners: { category: "unavailable", title: "Too many live connections are open" },
  MediaTypeUnsupported: {
    category: "unsupported",
    status: 415,
    title: "This address does not take bodies of this kind"
  },
  NotAcceptable: {
    category: "unsupported",
    status: 406,
    title: "This answer does not come in any of the formats that are taken"
  },
  MethodNotAllowed: { category: "unsupported", title: "This address does not take this method" },
  StoreUnavailable: { category: "unavailable", title: "The ledger store cannot be read at the moment" },
  MapUnavailable: { category: "unavailable", title: "The map of this case cannot be made" },
  ReasoningUnavailable: {
    category: "unavailable",
    title: "The claims cannot be reasoned about at the moment"
  },
  Fault: { category: "fault", title: "Something went wrong on our side" }
} as const satisfies Record<string, ProblemKind>

export type ProblemTag = keyof typeof problemKinds

/** All tags, in the order of the table. */
export const problemTags = Object.keys(problemKinds) as ReadonlyArray<ProblemTag> as readonly [
  ProblemTag,
  ...Array<ProblemTag>
]

/** The HTTP status of a problem: that of its category, unless the table is more exact. */
export const problemStatus = (tag: ProblemTag): number => {
  const kind: ProblemKind = problemKinds[tag]
  return kind.status ?? categoryStatus[kind.category]
}
