import { createMemo, Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { SourceList } from "./SourceList.tsx"
import { SourcePage } from "./SourcePage.tsx"

/** The sources of the case, or the page of one. */
export const SourcesScreen = () => {
  const { place } = useViewer()
  const source = createMemo(() => place().source)
  return (
    <Show when={source()} keyed fallback={<SourceList />}>
      {(id) => <SourcePage source={id} />}
    </Show>
  )
}
