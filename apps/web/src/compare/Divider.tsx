import { words } from "./words.ts"

/** The divider of one map: A to its left, B to its right. Drag it, or move it with the arrow keys. */
export const Divider = (props: {
  /** Share of the map that A has. Unit: percent. */
  readonly share: number
  readonly onMove: (share: number) => void
}) => {
  const move = (share: number) => props.onMove(Math.round(Math.min(100, Math.max(0, share))))
  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 10 : 2
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: props.share - step,
      ArrowDown: props.share - step,
      ArrowRight: props.share + step,
      ArrowUp: props.share + step,
      PageDown: props.share - 10,
      PageUp: props.share + 10,
      Home: 0,
      End: 100
    }
    const share = steps[event.key]
    if (share === undefined) return
    move(share)
    event.preventDefault()
  }
  const drag = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const frame = event.currentTarget.parentElement?.getBoundingClientRect()
    if (frame !== undefined && frame.width > 0) move((100 * (event.clientX - frame.left)) / frame.width)
  }
  return (
    <div
      class="divider"
      role="slider"
      tabindex="0"
      aria-label={words.divider}
      aria-orientation="horizontal"
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={props.share}
      aria-valuetext={words.dividerAt(props.share)}
      style={{ left: `${props.share}%` }}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    >
      <svg width="18" height="26" viewBox="0 0 18 26" aria-hidden="true">
        <path d="M6.5 8L2.5 13l4 5M11.5 8l4 5-4 5" fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
    </div>
  )
}
