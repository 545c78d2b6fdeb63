import { screenNames } from "@cordon/view-model/screen"
import { For } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { StepLink } from "../screen/StepLink.tsx"
import { screenTitles } from "./screen-titles.ts"

/** The way between the screens of a case; keys 1 to 4 do the same. */
export const ScreenTabs = () => {
  const { place } = useViewer()
  return (
    <nav class="screens" aria-label="Screens">
      <For each={screenNames}>
        {(name) => (
          <StepLink step={{ screen: name }} current={place().screen === name}>
            {screenTitles[name]}
          </StepLink>
        )}
      </For>
    </nav>
  )
}
