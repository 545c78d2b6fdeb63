import { type ScreenName, tabNames } from "@cordon/view-model/screen"
import type { Session } from "@cordon/view-model/session"
import { onCleanup, onMount } from "solid-js"
import { takenByScreen } from "./screen-keys.ts"

/** Ids of the elements that a key leads to. */
export const SEARCH_ID = "search"
export const ACCORDING_ID = "according-to"
export const CITE_ID = "cite"

/**
 * The keys that work wherever no text is being written: `1` to `8` screens, `/` find, `a` according to, `c` compare,
 * `y` cite, space play where time can be played, `?` help, Esc clears the selection. The open screen may take a key first.
 */
export const onKeys = ({
  session,
  openHelp,
  openScreen,
  playable
}: {
  readonly session: Session
  readonly openHelp: () => void
  readonly openScreen: (screen: ScreenName) => void
  readonly playable: () => boolean
}): void => {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
      return
    if (takenByScreen(event)) {
      event.preventDefault()
      return
    }
    switch (event.key) {
      case "/":
        document.getElementById(SEARCH_ID)?.focus()
        break
      case "a":
        document.getElementById(ACCORDING_ID)?.click()
        break
      case "c":
        openScreen("compare")
        break
      case "y":
        document.getElementById(CITE_ID)?.click()
        break
      case " ":
        if (isOperable(event.target) || !playable()) return
        session.togglePlay()
        break
      case "?":
        openHelp()
        break
      case "Escape":
        session.clear()
        break
      default: {
        const screen = /^[1-9]$/.test(event.key) ? tabNames[Number(event.key) - 1] : undefined
        if (screen === undefined) return
        openScreen(screen)
      }
    }
    event.preventDefault()
  }
  onMount(() => document.addEventListener("keydown", press))
  onCleanup(() => document.removeEventListener("keydown", press))
}

/** Whether keys go into a field, or to a panel that lies above the screen. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.closest("input, textarea, select, dialog, [role=dialog]") !== null || target.isContentEditable)

/** Space already means something on these. */
const isOperable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("button, a, summary, [role=slider], [role=option]") !== null
