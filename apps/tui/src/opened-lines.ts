import type { ClaimCard } from "@cordon/view-model/claim-card"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { claimLines, detailLines } from "./detail.ts"
import type { Line } from "./line.ts"
import { assumptionLines, memberCard } from "./reasoning/member-text.ts"
import type { Reasoned } from "./reasoning/questions.ts"
import { recordLines } from "./reasoning/record-lines.ts"
import type { Overlay } from "./ui-state.ts"

/** What an opened text is made from. */
export interface OpenedFrame {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly chosen: ClaimCard | undefined
  readonly record: Reasoned["record"]
  readonly width: number
}

/** The text that is open over the screen: a selection, a member of a conflict, or a record; none for other overlays. */
export const openedLines = (overlay: Overlay, frame: OpenedFrame): ReadonlyArray<Line> => {
  const { session, snapshot, chosen, record, width } = frame
  switch (overlay.kind) {
    case "detail":
      return detailLines({ session, snapshot, chosen, width })
    case "member": {
      if (overlay.member.kind === "assumption")
        return assumptionLines(overlay.member.assumption, session, width)
      const card = memberCard(overlay.member, snapshot, session)
      return card === undefined ? [] : claimLines(card, width)
    }
    case "record":
      return recordLines({ source: overlay.source, asked: record, session, snapshot, width })
    default:
      return []
  }
}
