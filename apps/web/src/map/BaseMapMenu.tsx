import { createSignal, Show } from "solid-js"
import { Popover } from "../controls/Popover.tsx"
import { LayersIcon } from "../icon/icon.tsx"
import { baseMapAddress, baseMapState, chooseBaseMap } from "./base-map-setting.ts"
import { words } from "./words.ts"

/** Where a reader sets a map below the ground, knowing that it is asked of somebody else. */
export const BaseMapMenu = () => {
  const [text, setText] = createSignal(baseMapAddress() ?? "")
  const status = () => {
    const state = baseMapState()
    switch (state.kind) {
      case "none":
        return ""
      case "loading":
        return words.baseMap.loading
      case "shown":
        return words.baseMap.shown(state.credit)
      case "failed":
        return state.problem
    }
  }
  return (
    <Popover
      class="map-menu base-map"
      label={words.baseMap.menu}
      button={
        <>
          <LayersIcon />
          <span>{words.baseMap.menu}</span>
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
          <p class="fine">{words.baseMap.what}</p>
          <p class="fine">{words.baseMap.warning}</p>
          <input
            data-first
            type="text"
            inputmode="url"
            aria-label={words.baseMap.address}
            placeholder="https://…/style.json"
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <div class="row">
            <button type="submit" class="btn">
              {words.baseMap.use}
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
                {words.baseMap.remove}
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
