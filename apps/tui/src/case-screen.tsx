import { Text, useInput, useWindowSize } from "ink"
import { useMemo, useSyncExternalStore } from "react"
import { createController, type Surroundings } from "./controller.ts"
import { ansi } from "./line.ts"
import type { Look } from "./paint.ts"
import { screenLines } from "./screen.ts"

/** What the screen of one case is drawn with. */
export interface CaseScreenProps extends Surroundings {
  readonly look: Look
}

/** The screen of one case: binds the controller to React and to the keyboard, and draws its frames. */
export const CaseScreen = ({ look, ...surroundings }: CaseScreenProps) => {
  const controller = useMemo(() => createController(surroundings), [surroundings.session])
  useSyncExternalStore(controller.subscribe, controller.getSnapshot)
  const { columns, rows } = useWindowSize()
  useInput(controller.press)
  const lines = screenLines(controller.model(columns, rows))
  return <Text wrap="truncate">{lines.map((each) => ansi(each, look)).join("\n")}</Text>
}
