import { createComputed, createMemo, createSignal, For, Match, on, Show, Switch } from "solid-js"
import type { FigureId } from "@cordon/domain/key"
import { conflictsOn } from "@cordon/view-model/conflict-words"
import { ConflictBody } from "../reasoning/ConflictBody.tsx"
import { AskingState } from "../screen/AskingState.tsx"
import { PickedClaim } from "../screen/PickedClaim.tsx"
import { useViewer } from "../state/viewer.ts"
import { AccountGroups } from "./AccountGroups.tsx"
import { AssumptionList } from "./AssumptionList.tsx"
import { ConflictList } from "./ConflictList.tsx"
import { NotComparableList } from "./NotComparableList.tsx"
import { words } from "./words.ts"

const PARTS = ["conflicts", "accounts", "notComparable", "assumptions"] as const
type Part = (typeof PARTS)[number]

/** Which claims cannot all be true, which pictures of the whole can, and which only look contradictory. */
export const ConflictsScreen = () => {
  const { session, place, go, reasoning } = useViewer()
  const { figures } = session.index.bundle.record.manifest
  const asking = reasoning.conflicts.want()
  const accounts = reasoning.accounts.want()
  const [part, setPart] = createSignal<Part>("conflicts")
  createComputed(
    on(
      () => [place().assumption, place().conflict],
      ([assumption, conflict]) => {
        if (assumption !== undefined) setPart("assumptions")
        else if (conflict !== undefined) setPart("conflicts")
      }
    )
  )
  const [about, setAbout] = createSignal<FigureId>()
  const items = createMemo(() => asking.answer()?.items ?? [])
  const listed = createMemo(() => {
    const figure = about()
    return figure === undefined ? items() : conflictsOn(items(), figure)
  })
  const open = createMemo(() => items().find(({ id }) => id === place().conflict) ?? listed()[0])
  const count = (id: Part): number | undefined => {
    switch (id) {
      case "conflicts":
        return asking.answer()?.items.length
      case "accounts":
        return accounts.answer()?.groups.reduce((sum, group) => sum + group.accounts.length, 0)
      case "notComparable":
        return asking.answer()?.notComparable.length
      case "assumptions":
        return session.index.bundle.record.manifest.assumptions?.length
    }
  }
  return (
    <main class="work page conflicts" id="main" tabindex="-1">
      <section class="wide" aria-labelledby="conflicts-title">
        <div class="page-head">
          <div>
            <h2 id="conflicts-title">{words.title}</h2>
            <p>{words.about}</p>
          </div>
        </div>
        <div class="choose" role="group" aria-label={words.list}>
          <For each={PARTS}>
            {(id) => (
              <button type="button" class="pill" aria-pressed={part() === id} onClick={() => setPart(id)}>
                {count(id) === undefined
                  ? words.parts[id]
                  : words.partOf(
                      words.parts[id],
                      `${count(id)}${id === "conflicts" && asking.answer()?.more === true ? "+" : ""}`
                    )}
              </button>
            )}
          </For>
        </div>
        <div class="scroll">
          <Switch>
            <Match when={part() === "conflicts"}>
              <AskingState asking={asking} what={words.asked.conflicts} />
              <Show when={items().length > 0}>
                <label class="about-figure">
                  {words.on}{" "}
                  <select
                    onChange={(event) =>
                      setAbout(figures.find(({ id }) => id === event.currentTarget.value)?.id)
                    }
                  >
                    <option value="">{words.everything}</option>
                    <For each={figures}>
                      {({ id, name }) => (
                        <option value={id} lang={session.index.bundle.record.manifest.languages[0]}>
                          {name}
                        </option>
                      )}
                    </For>
                  </select>
                </label>
              </Show>
              <ConflictList
                items={listed()}
                open={open()?.id}
                old={asking.old()}
                onOpen={(conflict) => go({ conflict })}
              />
              <Show when={asking.status() === "answered"}>
                <Honesty
                  none={listed().length === 0}
                  shown={items().length}
                  more={asking.answer()?.more === true}
                  complete={asking.answer()?.complete !== false}
                />
              </Show>
            </Match>
            <Match when={part() === "accounts"}>
              <AskingState asking={accounts} what={words.asked.accounts} />
              <AccountGroups answer={accounts.answer()} old={accounts.old()} />
            </Match>
            <Match when={part() === "notComparable"}>
              <AskingState asking={asking} what={words.asked.notComparable} />
              <NotComparableList items={asking.answer()?.notComparable ?? []} old={asking.old()} />
            </Match>
            <Match when={part() === "assumptions"}>
              <AssumptionList conflicts={items()} open={place().assumption} />
            </Match>
          </Switch>
        </div>
      </section>
      <aside class="side" aria-label={words.open}>
        <PickedClaim />
        <Show when={part() === "conflicts" && open()}>
          {(conflict) => (
            <ConflictBody
              title={words.openTitle}
              conflict={conflict()}
              laws={asking.answer()?.laws ?? []}
              old={asking.old()}
            />
          )}
        </Show>
        <Show when={part() !== "conflicts"}>
          <p class="empty quiet">{words.pick}</p>
        </Show>
      </aside>
    </main>
  )
}

/** How far the list can be relied on to be the whole of it. */
const Honesty = (props: {
  readonly none: boolean
  readonly shown: number
  readonly more: boolean
  readonly complete: boolean
}) => (
  <p class="foot" role="note">
    {props.none ? `${words.none} ` : ""}
    {props.complete ? "" : `${words.ranOut} `}
    {props.more ? words.more(props.shown) : props.complete ? words.whole(props.shown) : ""}
  </p>
)
