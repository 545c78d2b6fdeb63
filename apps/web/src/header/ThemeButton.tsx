import { HalfIcon, MoonIcon, SunIcon } from "../icon/icon.tsx"
import { applyTheme, type ThemeChoice, themeChoice } from "../state/theme.ts"
import { words } from "./words.ts"

const NEXT: Readonly<Record<ThemeChoice, ThemeChoice>> = { auto: "light", light: "dark", dark: "auto" }

/** Light, dark, or as the system has it. */
export const ThemeButton = () => (
  <button
    type="button"
    class="icon"
    aria-label={words.look(words.looks[themeChoice()], words.looks[NEXT[themeChoice()]])}
    title={words.lookNow(words.looks[themeChoice()])}
    onClick={() => applyTheme(NEXT[themeChoice()])}
  >
    {themeChoice() === "auto" ? <HalfIcon /> : themeChoice() === "light" ? <SunIcon /> : <MoonIcon />}
  </button>
)
