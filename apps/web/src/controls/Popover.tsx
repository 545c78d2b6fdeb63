import { createEffect, createSignal, type JSX, onCleanup, Show } from "solid-js"

interface PopoverProps {
  readonly id?: string
  /** What the button shows. */
  readonly button: JSX.Element
  readonly label: string
  readonly class?: string
  /** Which side of the button the panel's edge keeps to, where lines run to the right; else the other. */
  readonly side?: "left" | "right"
  readonly children: (close: () => void) => JSX.Element
}

/** A button that opens a small panel below it. Esc and a click elsewhere close it and give the focus back. */
export const Popover = (props: PopoverProps) => {
  const [open, setOpen] = createSignal(false)
  let root!: HTMLDivElement
  let button!: HTMLButtonElement
  let panel: HTMLDivElement | undefined
  const close = () => {
    if (!open()) return
    const inside = root.contains(document.activeElement)
    setOpen(false)
    if (inside) button.focus()
  }
  const outside = (event: PointerEvent) => {
    if (!root.contains(event.target as Node)) setOpen(false)
  }
  createEffect(() => {
    if (!open()) return
    document.addEventListener("pointerdown", outside)
    onCleanup(() => document.removeEventListener("pointerdown", outside))
    const first =
      panel?.querySelector<HTMLElement>("[data-first]") ?? panel?.querySelector<HTMLElement>("button")
    first?.focus()
  })
  const leave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !root.contains(event.relatedTarget)) setOpen(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open()) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <div class={`popover ${props.class ?? ""}`} ref={root} onKeyDown={press} onFocusOut={leave}>
      <button
        type="button"
        ref={button}
        id={props.id}
        class="popover-button"
        aria-haspopup="dialog"
        aria-expanded={open()}
        onClick={() => setOpen(!open())}
      >
        {props.button}
      </button>
      <Show when={open()}>
        <div
          class={`panel ${props.side ?? "left"}`}
          role="dialog"
          aria-label={props.label}
          ref={(element) => (panel = element)}
        >
          {props.children(close)}
        </div>
      </Show>
    </div>
  )
}
