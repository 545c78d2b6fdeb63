import { createSignal } from "solid-js"
import type { Theme } from "@cordon/map-style/token"

/** What the reader wants: a look, or that of the system. */
export type ThemeChoice = "auto" | Theme

const KEY = "cordon.theme"
const dark = window.matchMedia("(prefers-color-scheme: dark)")
const [systemDark, setSystemDark] = createSignal(dark.matches)
dark.addEventListener("change", (event) => setSystemDark(event.matches))
const [choice, setChoice] = createSignal<ThemeChoice>("auto")

/** The reader's last choice; `auto` where none was made or storage is closed to us. */
export const storedTheme = (): ThemeChoice => {
  try {
    const stored = window.localStorage.getItem(KEY)
    return stored === "light" || stored === "dark" ? stored : "auto"
  } catch {
    return "auto"
  }
}

/** Puts a choice on the page and remembers it. */
export const applyTheme = (next: ThemeChoice): void => {
  setChoice(next)
  if (next === "auto") delete document.documentElement.dataset["theme"]
  else document.documentElement.dataset["theme"] = next
  try {
    if (next === "auto") window.localStorage.removeItem(KEY)
    else window.localStorage.setItem(KEY, next)
  } catch {
    // A reader who forbids storage gets the system's look next time.
  }
}

/** The reader's choice. */
export const themeChoice = choice

/** The look that is on the page now. */
export const theme = (): Theme => {
  const chosen = choice()
  return chosen === "auto" ? (systemDark() ? "dark" : "light") : chosen
}
