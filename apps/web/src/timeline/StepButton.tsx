import type { JSX } from "solid-js"
import { words } from "./words.ts"

/** A button that steps through time, with the key that does the same. */
export const StepButton = (props: {
  readonly label: string
  readonly shortcut: string
  readonly disabled?: boolean
  readonly onStep: () => void
  readonly children: JSX.Element
}) => (
  <button
    type="button"
    class="sb"
    aria-label={props.label}
    aria-keyshortcuts={props.shortcut}
    title={words.withKey(props.label, props.shortcut)}
    disabled={props.disabled ?? false}
    onClick={() => props.onStep()}
  >
    {props.children}
  </button>
)
