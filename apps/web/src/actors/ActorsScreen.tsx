import "../style/claim-page.css"
import "../style/entity.css"
import { Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { ActorList } from "./ActorList.tsx"
import { ActorPage } from "./ActorPage.tsx"

/** Everybody who acts in the case, or the page of one. */
export const ActorsScreen = () => {
  const { place } = useViewer()
  return (
    <Show when={place().actor} keyed fallback={<ActorList />}>
      {(actor) => <ActorPage actor={actor} />}
    </Show>
  )
}
