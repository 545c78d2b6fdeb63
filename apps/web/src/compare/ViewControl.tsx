import type { AccordingTo } from "@cordon/ledger/controls"
import { capitalised, sourceShortName, viewWords } from "@cordon/view-model/names"
import { ViewList } from "../controls/AccordingTo.tsx"
import { Popover } from "../controls/Popover.tsx"
import { ChevronDown } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Whose claims count on a side, and a panel to change it. */
export const ViewControl = (props: {
  readonly label: string
  readonly view: AccordingTo
  readonly id?: string
  /** Which side of the button the panel keeps to, so that it stays on the screen. */
  readonly side: "left" | "right"
  readonly onPick: (view: AccordingTo) => void
}) => {
  const { index } = useViewer().session
  const name = () =>
    props.view.kind === "source"
      ? sourceShortName(index, props.view.source)
      : capitalised(viewWords(props.view, index))
  return (
    <Popover
      class="ctl compact according"
      {...(props.id === undefined ? {} : { id: props.id })}
      label={props.label}
      side={props.side}
      button={
        <>
          <span class="k">{words.accordingTo}</span>
          <span class="v">
            <span class="name">{name()}</span>
            <ChevronDown />
          </span>
        </>
      }
    >
      {(close) => (
        <ViewList
          current={props.view}
          onPick={(view) => {
            props.onPick(view)
            close()
          }}
        />
      )}
    </Popover>
  )
}
