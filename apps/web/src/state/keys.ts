import type { Session } from "@cordon/view-model/session"
import { onCleanup, onMount } from "solid-js"

/** Ids of the elements that a key leads to. */
export const SEARCH_ID = "search"
export const ACCORDING_ID = "according-to"

/**
 * The keys that work wherever no text is being written: `/` find, `a` according to, space play, `?` help, Esc
 * clears the selection.
 */
export const onKeys = ({
  session,
  openHelp
}: {
  readonly session: Session
  readonly openHelp: () => void
}): void => {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
      return
    switch (event.key) {
      case "/":
        document.getElementById(SEARCH_ID)?.focus()
        break
      case "a":
        document.getElementById(ACCORDING_ID)?.click()
        break
      case " ":
        if (isOperable(event.target)) return
        session.togglePlay()
        break
      case "?":
        openHelp()
        break
      case "Escape":
        session.clear()
        break
      default:
        return
    }
    event.preventDefault()
  }
  onMount(() => document.addEventListener("keydown", press))
  onCleanup(() => document.removeEventListener("keydown", press))
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.closest("input, textarea, select, dialog, [role=dialog]") !== null || target.isContentEditable)

/** Space already means something on these. */
const isOperable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("button, a, summary, [role=slider], [role=option]") !== null
