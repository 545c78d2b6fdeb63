import { HalfIcon, MoonIcon, SunIcon } from "../icon/icon.tsx"
import { applyTheme, type ThemeChoice, themeChoice } from "../state/theme.ts"

const NEXT: Readonly<Record<ThemeChoice, ThemeChoice>> = { auto: "light", light: "dark", dark: "auto" }
const WORDS: Readonly<Record<ThemeChoice, string>> = {
  auto: "as the system has it",
  light: "light",
  dark: "dark"
}

/** Light, dark, or as the system has it. */
export const ThemeButton = () => (
  <button
    type="button"
    class="icon"
    aria-label={`Look: ${WORDS[themeChoice()]}. Change to ${WORDS[NEXT[themeChoice()]]}`}
    title={`Look: ${WORDS[themeChoice()]}`}
    onClick={() => applyTheme(NEXT[themeChoice()])}
  >
    {themeChoice() === "auto" ? <HalfIcon /> : themeChoice() === "light" ? <SunIcon /> : <MoonIcon />}
  </button>
)
