import { type CalendarDay, epochDay } from "@cordon/domain/time/calendar-day"
import { useViewer } from "../state/viewer.ts"
import type { DayAxis } from "./day-axis.ts"

interface HandleProps {
  readonly class: string
  readonly label: string
  readonly text: string
  readonly valueText: string
  readonly day: CalendarDay
  readonly limits: { readonly from: CalendarDay; readonly to: CalendarDay }
  readonly x: number
  readonly top: number
  readonly axis: DayAxis
  readonly onSet: (day: CalendarDay) => void
  readonly onStep: (days: number) => void
  /** What Shift and an arrow move: the date of knowledge. */
  readonly onOtherStep: (days: number) => void
}

const WEEK = 7

/** One of the two dates as a flag that can be dragged, and stepped with the keyboard. */
export const DayHandle = (props: HandleProps) => {
  const { session, setHeld } = useViewer()
  const half = () => props.text.length * 3.3 + 8
  const centre = () =>
    Math.min(props.axis.right - half() + 16, Math.max(props.axis.left + half() - 16, props.x))
  const grab = (event: PointerEvent) => {
    if (event.button !== 0) return
    const handle = event.currentTarget as HTMLElement
    const offset = event.clientX - props.x
    session.pause()
    setHeld(true)
    handle.setPointerCapture(event.pointerId)
    const move = (moved: PointerEvent) => props.onSet(props.axis.dayAt(moved.clientX - offset))
    const release = () => {
      handle.removeEventListener("pointermove", move)
      setHeld(false)
    }
    handle.addEventListener("pointermove", move)
    handle.addEventListener("pointerup", release, { once: true })
    handle.addEventListener("pointercancel", release, { once: true })
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.shiftKey ? props.onOtherStep : props.onStep
    switch (event.key) {
      case "ArrowRight":
      case "ArrowUp":
        step(1)
        break
      case "ArrowLeft":
      case "ArrowDown":
        step(-1)
        break
      case "PageUp":
        props.onStep(WEEK)
        break
      case "PageDown":
        props.onStep(-WEEK)
        break
      case "Home":
        props.onSet(props.limits.from)
        break
      case "End":
        props.onSet(props.limits.to)
        break
      case " ":
        session.togglePlay()
        break
      default:
        return
    }
    event.preventDefault()
  }
  return (
    <div
      class={`handle ${props.class}`}
      dir="auto"
      role="slider"
      tabindex="0"
      aria-label={props.label}
      aria-valuemin={epochDay(props.limits.from)}
      aria-valuemax={epochDay(props.limits.to)}
      aria-valuenow={epochDay(props.day)}
      aria-valuetext={props.valueText}
      aria-orientation="horizontal"
      style={{ top: `${props.top}px`, transform: `translateX(calc(${centre()}px - 50%))` }}
      onPointerDown={grab}
      onKeyDown={press}
    >
      {props.text}
    </div>
  )
}
