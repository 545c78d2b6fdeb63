import "virtual:tokens.css"
import "./style/font.css"
import "./style/base.css"
import "./style/layout.css"
import "./style/phone.css"
import "./style/print.css"
import { render } from "solid-js/web"
import { App } from "./App.tsx"
import { speakWanted } from "./language/chosen-language.ts"
import { keepForOffline } from "./offline/connection.ts"
import { askForFonts } from "./style/early-font.ts"
import { applyTheme, storedTheme } from "./state/theme.ts"

applyTheme(storedTheme())
keepForOffline()
askForFonts()
await speakWanted()
render(() => <App />, document.getElementById("app")!)
