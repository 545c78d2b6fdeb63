import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatDay } from "@cordon/view-model/format-time"
import { Popover } from "../controls/Popover.tsx"
import { ChevronDown } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"
import { DayPick } from "./DayPick.tsx"
import { words } from "./words.ts"

/** A date of a bar that has several of them: what it is called, and a panel to change it. */
export const DayControl = (props: {
  readonly which: "at" | "knownBy"
  readonly title: string
  readonly label: string
  readonly day: CalendarDay
  readonly onPick: (day: CalendarDay) => void
}) => {
  const { session } = useViewer()
  return (
    <Popover
      class="ctl compact"
      label={props.label}
      button={
        <>
          <span class="k">{props.title}</span>
          <span class="v">
            {formatDay(props.day)}
            <ChevronDown />
          </span>
        </>
      }
    >
      {(close) => (
        <DayPick
          label={props.label}
          note={props.which === "at" ? words.atNote : words.knownNote}
          day={props.day}
          limits={session.limits[props.which]}
          onPick={props.onPick}
          onDone={close}
        />
      )}
    </Popover>
  )
}
