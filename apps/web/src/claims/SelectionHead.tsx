import type { Selection } from "@cordon/view-model/selection"
import { formatDay } from "@cordon/view-model/format-time"
import { capitalised, placeName } from "@cordon/view-model/names"
import { placeCard } from "@cordon/view-model/place-card"
import { wordsOfKind } from "@cordon/view-model/search"
import { createMemo, For, type JSX, Match, Show, Switch } from "solid-js"
import { CloseIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { Swatch } from "../map/Swatch.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** What is selected: a place with its holder, an incident, an event or a claim. */
export const SelectionHead = (props: { readonly selection: Selection }) => {
  const { session, snapshot } = useViewer()
  const { index } = session
  const place = createMemo(() =>
    props.selection.kind === "place"
      ? placeCard(props.selection.place, snapshot().situation, index)
      : undefined
  )
  const incident = createMemo(() => {
    const { selection } = props
    if (selection.kind !== "incident") return undefined
    const found = snapshot().situation.incidents.find(({ key }) => key === selection.key)
    return {
      found,
      title: found?.kinds.map((kind) => capitalised(wordsOfKind(kind))).join(", ") ?? words.notThisDay
    }
  })
  const event = createMemo(() => {
    const { selection } = props
    return selection.kind === "event"
      ? session.timeline.events.find(({ id }) => id === selection.event)
      : undefined
  })
  return (
    <Switch>
      <Match when={place()}>
        {(card) => (
          <Head
            kicker={words.selected(card().territory === undefined ? wordsOfKind(card().kind) : words.quarter)}
          >
            <h2>
              <Recorded>{card().name}</Recorded>
              <For each={card().names}>
                {(name) => (
                  <bdi class="ar" lang={name.language} dir="auto">
                    {name.name}
                  </bdi>
                )}
              </For>
            </h2>
            <div class="meta">
              {[card().pcode, card().area, card().approximate ? words.approximate : undefined]
                .filter(Boolean)
                .join(" · ")}{" "}
              <StepLink step={{ screen: "places", place: card().place }}>{words.placePage}</StepLink>
            </div>
            <Show when={card().territory}>
              {(territory) => (
                <div class="hold">
                  <Swatch territory={territory()} />
                  <b>{card().holder}</b>
                </div>
              )}
            </Show>
            <Show when={card().basis}>{(basis) => <p class="basis">{basis()}</p>}</Show>
            <Show when={card().note}>
              {(note) => (
                <p class="basis">
                  <Recorded>{note()}</Recorded>
                </p>
              )}
            </Show>
          </Head>
        )}
      </Match>
      <Match when={incident()}>
        {(shown) => (
          <Head kicker={words.selectedIncident}>
            <h2>{shown().title}</h2>
            <div class="meta">
              {[
                shown().found?.place === undefined ? undefined : placeName(index, shown().found!.place!),
                shown().found?.from === undefined ? undefined : formatDay(shown().found!.from!)
              ]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </Head>
        )}
      </Match>
      <Match when={event()}>
        {(shown) => (
          <Head kicker={words.selectedEvent}>
            <h2>
              <Recorded>{shown().label}</Recorded>
            </h2>
            <div class="meta">
              {formatDay(shown().from)}
              {shown().to === shown().from ? "" : ` – ${formatDay(shown().to)}`}
            </div>
          </Head>
        )}
      </Match>
      <Match when={props.selection.kind === "claim" && props.selection}>
        {(claim) => (
          <Head kicker={words.selectedClaim}>
            <h2>{claim().claim}</h2>
          </Head>
        )}
      </Match>
    </Switch>
  )
}

const Head = (props: { readonly kicker: string; readonly children: JSX.Element }) => {
  const { session } = useViewer()
  return (
    <div class="sel">
      <span class="k">{props.kicker}</span>
      <button type="button" class="clear" aria-label={words.clear} onClick={() => session.clear()}>
        <CloseIcon />
      </button>
      {props.children}
    </div>
  )
}
