import "../style/claim-page.css"
import "../style/entity.css"
import { Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { PlaceList } from "./PlaceList.tsx"
import { PlacePage } from "./PlacePage.tsx"

/** Every place of the case, or the page of one. */
export const PlacesScreen = () => {
  const { place } = useViewer()
  return (
    <Show when={place().place} keyed fallback={<PlaceList />}>
      {(id) => <PlacePage place={id} />}
    </Show>
  )
}
