import type { ClaimCard } from "@cordon/view-model/claim-card"
import type { Session } from "@cordon/view-model/session"
import type { UiState } from "../ui-state.ts"
import { accountEntries } from "./account-entries.ts"
import { accountRows, chosenAccountText } from "./accounts-screen.ts"
import { shownAnswer } from "./asked-lines.ts"
import { conflictEntries } from "./conflict-entries.ts"
import { chosenConflictText, conflictRows } from "./conflicts-screen.ts"
import { memberCard } from "./member-text.ts"
import type { Reasoned } from "./questions.ts"
import type { ReadingShown, ReadingTab } from "./reading.ts"
import { divided } from "./two-part.ts"

/** What the keys of the conflicts and accounts screens act on. */
export interface Reader {
  readonly ui: UiState
  readonly session: Session
  readonly reasoned: Reasoned
  readonly width: number
  /** Rows between the controls and the key bar. */
  readonly height: number
}

/** The entries of a screen and the text of the chosen one, as they are drawn. */
export const readingShown = (tab: ReadingTab, reader: Reader): ReadingShown => {
  const { ui, session, width, height, reasoned } = reader
  const frame = { session, snapshot: session.getSnapshot(), reading: ui[tab], width }
  if (tab === "conflicts") {
    const asked = reasoned.conflicts
    const answer = shownAnswer(asked)?.answer
    return {
      entries: answer === undefined ? [] : conflictEntries(answer),
      text: chosenConflictText({ ...frame, asked }),
      rows: divided(height, conflictRows(asked), true).text
    }
  }
  const asked = reasoned.accounts
  const answer = shownAnswer(asked)?.answer
  return {
    entries: answer === undefined ? [] : accountEntries(answer),
    text: chosenAccountText({ ...frame, asked }),
    rows: divided(height, accountRows(asked), true).text
  }
}

/** The card of the chosen member; undefined while the reader is in the list, and for an assumption. */
export const readCard = (tab: ReadingTab, reader: Reader): ClaimCard | undefined => {
  const { inside, member } = reader.ui[tab]
  const found = inside ? readingShown(tab, reader).text.members[member]?.member : undefined
  return found === undefined ? undefined : memberCard(found, reader.session.getSnapshot(), reader.session)
}
