import { type AccordingTo as View, formatAccordingTo } from "@cordon/ledger/controls"
import { capitalised, viewWords } from "@cordon/view-model/names"
import { comparable } from "@cordon/view-model/search"
import { type ViewChoice, viewChoices } from "@cordon/view-model/views"
import { createMemo, createSignal, For, Show } from "solid-js"
import { ChevronDown, PeopleIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { ACCORDING_ID } from "../state/keys.ts"
import { useViewer } from "../state/viewer.ts"
import { Popover } from "./Popover.tsx"
import { words } from "./words.ts"

/** Whose claims count. */
export const AccordingTo = () => {
  const { session, snapshot } = useViewer()
  const view = () => snapshot().accordingTo
  return (
    <Popover
      class="ctl according"
      id={ACCORDING_ID}
      label={words.whose}
      button={
        <>
          <span class="k">
            <PeopleIcon />
            {words.accordingTo}
          </span>
          <span class="v">
            <Recorded class="name">{capitalised(viewWords(view(), session.index))}</Recorded>
            <small>{words.explained[view().kind]}</small>
            <ChevronDown />
          </span>
        </>
      }
    >
      {(close) => (
        <ViewList
          current={view()}
          onPick={(picked) => {
            session.setAccordingTo(picked)
            close()
          }}
        />
      )}
    </Popover>
  )
}

/** Whose claims can be made to count, to be picked from. */
export const ViewList = (props: { readonly current: View; readonly onPick: (view: View) => void }) => {
  const { session } = useViewer()
  const [query, setQuery] = createSignal("")
  const choices = viewChoices(session.index, session.limits, 1)
  const found = createMemo(() => {
    const wanted = comparable(query())
    return choices.filter(({ label }) => wanted === "" || comparable(label).includes(wanted))
  })
  const current = () => formatAccordingTo(props.current)
  const pick = (choice: ViewChoice) => props.onPick(choice.accordingTo)
  return (
    <div class="views">
      <input
        type="search"
        data-first
        placeholder={words.findSource}
        aria-label={words.findSource}
        value={query()}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found()
          if (event.key === "Enter" && first !== undefined) pick(first)
        }}
      />
      <div class="scroll">
        <For each={["everyone", "party", "source"] as const}>
          {(group) => {
            const members = createMemo(() => found().filter((choice) => choice.group === group))
            return (
              <Show when={members().length > 0}>
                <h3 class="k">{words.groups[group]}</h3>
                <ul>
                  <For each={members()}>
                    {(choice) => (
                      <li>
                        <button
                          type="button"
                          aria-current={
                            formatAccordingTo(choice.accordingTo) === current() ? "true" : undefined
                          }
                          onClick={() => pick(choice)}
                        >
                          <Recorded>{choice.label}</Recorded>
                          <small>{choice.detail}</small>
                        </button>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            )
          }}
        </For>
        <Show when={found().length === 0}>
          <p class="fine">{words.noSource}</p>
        </Show>
      </div>
    </div>
  )
}
