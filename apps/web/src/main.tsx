import "virtual:tokens.css"
import "./style/font.css"
import "./style/base.css"
import "./style/layout.css"
import "./style/phone.css"
import "./style/print.css"
import { render } from "solid-js/web"
import { App } from "./App.tsx"
import { applyTheme, storedTheme } from "./state/theme.ts"

applyTheme(storedTheme())
render(() => <App />, document.getElementById("app")!)
