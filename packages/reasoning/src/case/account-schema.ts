import { Unit } from "@cordon/domain/amount/amount"
import { CaseId, FigureId, SourceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { Controls } from "@cordon/ledger/controls"
import { Schema } from "effect"
import { OpenRange, ReasonMember } from "./member-schema.ts"

/** What an account implies for a key figure on the day of the situation. */
export const ImpliedFigure = Schema.Struct({
  figure: FigureId,
  name: Schema.NonEmptyString,
  unit: Unit,
  range: OpenRange
}).annotate({ identifier: "ImpliedFigure", description: "What an account implies for a key figure" })
export type ImpliedFigure = typeof ImpliedFigure.Type

/** A maximal set of claims and assumptions that can hold together, or several that are nearly alike. */
export const Account = Schema.Struct({
  id: Schema.NonEmptyString.annotate({
    description: "Made from the sorted members that it rejects or that vary"
  }),
  name: Schema.NonEmptyString.annotate({ description: "After those who stand behind it, e.g. UN, WHO" }),
  holds: Schema.Array(ReasonMember).annotate({ description: "Held in every one of the sets grouped here" }),
  rejects: Schema.Array(ReasonMember).annotate({
    description: "Rejected in every one of the sets grouped here"
  }),
  varies: Schema.Array(ReasonMember).annotate({
    description: "Rejected in some of the sets grouped here and held in others"
  }),
  standing: Schema.Array(
    Schema.Struct({
      source: SourceId.annotate({ description: "Independent origin" }),
      held: Schema.Int.annotate({ description: "How many of its claims the account holds" }),
      rejected: Schema.Int.annotate({
        description: "How many of its claims the account rejects, in every set or in some"
      })
    })
  ).annotate({ description: "Who stands behind it and who does not: most claims held first" }),
  alike: Schema.Int.annotate({ description: "How many maximal sets are grouped here" }),
  implies: Schema.Array(ImpliedFigure),
  sentence: Schema.NonEmptyString.annotate({
    description: "What it holds, what it must reject, what it implies"
  })
}).annotate({ identifier: "Account", description: "A coherent picture: claims that can hold together" })
export type Account = typeof Account.Type

/** The accounts of figures that hang together. */
export const AccountGroup = Schema.Struct({
  figures: Schema.Array(FigureId).annotate({
    description: "Key figures that hang together by claims and laws"
  }),
  claims: Schema.Int.annotate({ description: "Claims that bear on them" }),
  undisputed: Schema.Array(ReasonMember).annotate({ description: "Members that every account holds" }),
  accounts: Schema.Array(Account).annotate({ description: "Fewest rejected witnesses first" }),
  more: Schema.Boolean.annotate({ description: "true: there are, or may be, more accounts than listed" })
}).annotate({ identifier: "AccountGroup", description: "Accounts of figures that hang together" })
export type AccountGroup = typeof AccountGroup.Type

/** The coherent accounts of a case under a view. */
export const AccountsAnswer = Schema.Struct({
  case: CaseId,
  controls: Controls,
  day: CalendarDay.annotate({ description: "Day of the situation, for which figures are implied" }),
  groups: Schema.Array(AccountGroup).annotate({
    description:
      "One for each set of key figures that hang together, in the case's order; a single account where nothing is in conflict"
  }),
  complete: Schema.Boolean.annotate({
    description: "false: the work allowed ran out before all were looked for"
  })
}).annotate({ identifier: "AccountsAnswer", description: "The coherent accounts of a case under a view" })
export type AccountsAnswer = typeof AccountsAnswer.Type
