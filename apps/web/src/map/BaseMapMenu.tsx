import { createSignal, Show } from "solid-js"
import { Popover } from "../controls/Popover.tsx"
import { LayersIcon } from "../icon/icon.tsx"
import { baseMapAddress, baseMapState, chooseBaseMap } from "./base-map-setting.ts"

const WORDS = {
  menu: "Base map",
  what: "Cordon draws its map from the case alone and asks nobody for anything. You can lay it over a map of your own: give the address of a MapLibre style.",
  warning:
    "Your browser then asks that address for pictures of the ground you look at. Whoever runs it sees which places you look at, and when. The setting stays in this browser.",
  address: "Address of a style",
  use: "Use it",
  remove: "Without a base map",
  loading: "Asking for the base map …",
  shown: "The base map is shown."
}

/** Where a reader sets a map below the ground, knowing that it is asked of somebody else. */
export const BaseMapMenu = () => {
  const [text, setText] = createSignal(baseMapAddress() ?? "")
  const status = () => {
    const state = baseMapState()
    switch (state.kind) {
      case "none":
        return ""
      case "loading":
        return WORDS.loading
      case "shown":
        return `${WORDS.shown} ${state.credit}`
      case "failed":
        return state.problem
    }
  }
  return (
    <Popover
      class="map-menu base-map"
      label={WORDS.menu}
      button={
        <>
          <LayersIcon />
          <span>{WORDS.menu}</span>
        </>
      }
    >
      {() => (
        <form
          class="map-menu-body"
          onSubmit={(event) => {
            event.preventDefault()
            chooseBaseMap(undefined)
            chooseBaseMap(text().trim() === "" ? undefined : text().trim())
          }}
        >
          <p class="fine">{WORDS.what}</p>
          <p class="fine">{WORDS.warning}</p>
          <input
            data-first
            type="text"
            inputmode="url"
            aria-label={WORDS.address}
            placeholder="https://…/style.json"
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <div class="row">
            <button type="submit" class="btn">
              {WORDS.use}
            </button>
            <Show when={baseMapAddress()}>
              <button
                type="button"
                class="btn"
                onClick={() => {
                  setText("")
                  chooseBaseMap(undefined)
                }}
              >
                {WORDS.remove}
              </button>
            </Show>
          </div>
          <p class="fine" role="status">
            {status()}
          </p>
        </form>
      )}
    </Popover>
  )
}
