import type { HistoryRow as Row } from "@cordon/view-model/figure-history"
import { Show } from "solid-js"
import { Grade } from "../claims/Grade.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { loneHolder, type ShownAccount } from "../reasoning/shown-account.ts"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import type { GroupPlot } from "./group-plot.ts"
import { HistoryMark } from "./HistoryMark.tsx"
import { PlotCell } from "./PlotCell.tsx"
import { words } from "./words.ts"

/** One claim of a figure: when it was said, by whom, its number, its grade, and the way to it. */
export const HistoryRow = (props: {
  readonly row: Row
  readonly plot: GroupPlot
  readonly accounts: ReadonlyArray<ShownAccount>
  readonly numbers: boolean
  readonly narrow: boolean
}) => {
  const { snapshot, session } = useViewer()
  const holder = () => loneHolder(props.row.claim, props.accounts)
  const picked = () => {
    const { selection } = snapshot()
    return selection.kind === "claim" && selection.claim === props.row.claim
  }
  const said = () => session.index.claims.get(props.row.claim)?.claim.paraphrase
  const told = () =>
    words.parts(
      [
        props.row.words,
        props.row.note,
        holder() === undefined ? undefined : words.heldBy(holder()!.letter)
      ].filter((part) => part !== undefined)
    )
  return (
    <tr classList={{ on: picked() }} title={said()}>
      <td class="said">{props.row.said}</td>
      <th scope="row" class="who">
        <StepLink step={{ screen: "sources", source: props.row.speakerId }}>
          <Recorded>{props.row.speaker}</Recorded>
        </StepLink>
      </th>
      <PlotCell plot={props.plot} numbers={props.numbers} words={told()}>
        <HistoryMark row={props.row} scale={props.plot.scale} colour={holder()?.colour} />
      </PlotCell>
      <Show when={!props.narrow}>
        <td class="grade">
          <Grade grade={props.row.grade} />
        </td>
      </Show>
      <td class="id">
        <ClaimButton claim={props.row.claim} />
      </td>
    </tr>
  )
}
