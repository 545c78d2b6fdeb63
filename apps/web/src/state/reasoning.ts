import { makeClient } from "@cordon/client/client"
import type { FigureId, SourceId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { type Controls, formatAccordingTo } from "@cordon/ledger/controls"
import { spokenLanguage } from "@cordon/view-model/language"
import type {
  AccountsAnswer,
  BoundsAnswer,
  ConflictsAnswer,
  TrackRecord
} from "@cordon/view-model/reasoning-answer"
import { type Accessor, createSignal, onCleanup } from "solid-js"
import { createAnswerStore } from "./answer-store.ts"
import { type Asking, createAsking, type Question } from "./asking.ts"
import { type AskingEach, createAskingEach } from "./asking-each.ts"

/** An answer that is asked for as long as something on the screen wants it. */
interface Wanted<A> extends Asking<A> {
  /** Says that the component wants it until it goes. */
  readonly want: () => Asking<A>
}

/** A place on the screen that shows the accounts of a day of its own. */
export interface PlacedDay {
  readonly place: string
  readonly day: CalendarDay
}

/** What the API reasons out for the three controls: nothing of it is computed here. */
export interface Reasoning {
  readonly conflicts: Wanted<ConflictsAnswer>
  readonly accounts: Wanted<AccountsAnswer>
  /** The accounts of other days under the same knowledge and view, one after another, once it is their turn. */
  readonly accountsOn: (
    days: Accessor<ReadonlyArray<PlacedDay>>,
    ready: Accessor<boolean>
  ) => AskingEach<AccountsAnswer>
  /** How low and how high a figure can be; undefined while no figure is open. */
  readonly boundsOf: (figure: Accessor<FigureId | undefined>) => Asking<BoundsAnswer>
  /** The record of a source; undefined while no source is open. */
  readonly recordOf: (source: Accessor<SourceId | undefined>) => Asking<TrackRecord>
}

/** How long controls must rest before a screen that shows reasoning asks. Unit: milliseconds. */
const REST = 400

/** The same where it stands beside the map, which must stay free while dates move. Unit: milliseconds. */
const REST_BESIDE_MAP = 900

/** Sets of accounts kept: those of the periods of a plot, under a few views. */
const ACCOUNTS_REMEMBERED = 48

/**
 * Reasoning by the API over the case shown.
 *
 * Shape: `head` names the record that was loaded; `busy` while dates are on the move; `beside` while the map is what
 * is looked at.
 */
export const openReasoning = (options: {
  readonly case: Parameters<ReturnType<typeof makeClient>["conflicts"]>[0]["case"]
  readonly head: string
  readonly controls: Accessor<Pick<Controls, "knownBy" | "accordingTo"> & { readonly at: CalendarDay }>
  readonly busy: Accessor<boolean>
  readonly beside: Accessor<boolean>
}): Reasoning => {
  const client = makeClient({ baseUrl: "" })
  const rest = () => (options.beside() ? REST_BESIDE_MAP : REST)
  const known = () => {
    const { knownBy, accordingTo } = options.controls()
    return `${options.head}|${knownBy}|${formatAccordingTo(accordingTo)}`
  }
  // English is what the API speaks unless it is asked otherwise.
  const { language } = spokenLanguage()
  const spoken = language === "en" ? {} : { lang: language }
  const askedOn = (at: CalendarDay) => ({ case: options.case, ...options.controls(), at, ...spoken })
  const asked = () => askedOn(options.controls().at)
  const accounts = createAnswerStore<AccountsAnswer>(ACCOUNTS_REMEMBERED)
  const accountsQuestion = (at: CalendarDay): Question<AccountsAnswer> => ({
    key: `${at}|${known()}`,
    ask: client.accounts(askedOn(at))
  })
  const wanted = <A>(
    ask: (question: () => Question<A> | undefined) => Asking<A>,
    question: () => Question<A>
  ) => {
    const [wanting, setWanting] = createSignal(0)
    const asking = ask(() => (wanting() === 0 || options.busy() ? undefined : question()))
    return {
      ...asking,
      want: () => {
        setWanting((n) => n + 1)
        onCleanup(() => setWanting((n) => n - 1))
        return asking
      }
    }
  }
  return {
    conflicts: wanted(
      (question) => createAsking(question, rest),
      () => ({ key: `${options.controls().at}|${known()}`, ask: client.conflicts(asked()) })
    ),
    accounts: wanted(
      (question) => createAsking(question, rest, accounts),
      () => accountsQuestion(options.controls().at)
    ),
    accountsOn: (days, ready) =>
      createAskingEach(() => days().map(({ place, day }) => ({ place, ...accountsQuestion(day) })), {
        ready: () => ready() && !options.busy(),
        rest,
        answers: accounts
      }),
    boundsOf: (figure) =>
      createAsking(() => {
        const id = figure()
        if (id === undefined || options.busy()) return undefined
        return {
          key: `${id}|${options.controls().at}|${known()}`,
          ask: client.bounds({ ...asked(), figure: id })
        }
      }, rest),
    recordOf: (source) =>
      createAsking(() => {
        const id = source()
        if (id === undefined || options.busy()) return undefined
        return { key: `${id}|${known()}`, ask: client.sourceRecord({ ...asked(), source: id }) }
      }, rest)
  }
}
