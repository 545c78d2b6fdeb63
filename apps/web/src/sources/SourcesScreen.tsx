import { createMemo, Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { HeldAgainstPage } from "./HeldAgainstPage.tsx"
import { SourceList } from "./SourceList.tsx"
import { SourcePage } from "./SourcePage.tsx"

/** The sources of the case, the page of one, or the figures of several side by side. */
export const SourcesScreen = () => {
  const { place } = useViewer()
  const source = createMemo(() => place().source)
  return (
    <Show
      when={source()}
      keyed
      fallback={
        <Show when={place().held !== undefined} fallback={<SourceList />}>
          <HeldAgainstPage />
        </Show>
      }
    >
      {(id) => <SourcePage source={id} />}
    </Show>
  )
}
