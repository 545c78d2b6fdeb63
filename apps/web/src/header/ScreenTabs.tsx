import { tabNames } from "@cordon/view-model/screen"
import { createEffect, For } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { StepLink } from "../screen/StepLink.tsx"
import { words } from "./words.ts"

/** The way between the screens of a case; keys 1 to 8 do the same. */
export const ScreenTabs = () => {
  const { place } = useViewer()
  let tabs!: HTMLElement
  createEffect(() => {
    place()
    tabs.querySelector("[aria-current]")?.scrollIntoView({ inline: "nearest", block: "nearest" })
  })
  return (
    <nav class="screens" aria-label={words.nav} ref={tabs}>
      <For each={tabNames}>
        {(name) => (
          <StepLink step={{ screen: name }} current={place().screen === name}>
            {words.screens[name]}
          </StepLink>
        )}
      </For>
    </nav>
  )
}
