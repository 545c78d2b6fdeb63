import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatDay } from "@cordon/view-model/format-time"
import { DayPick } from "../controls/DayPick.tsx"
import { Popover } from "../controls/Popover.tsx"
import { ChevronDown } from "../icon/icon.tsx"

/** A date of a bar that has several of them: what it is called, and a panel to change it. */
export const DayControl = (props: {
  readonly which: "at" | "knownBy"
  readonly title: string
  readonly label: string
  readonly day: CalendarDay
  readonly onPick: (day: CalendarDay) => void
}) => (
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
      <DayPick which={props.which} label={props.label} day={props.day} onPick={props.onPick} onDone={close} />
    )}
  </Popover>
)
