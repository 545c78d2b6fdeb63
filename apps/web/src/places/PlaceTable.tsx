import { actorName, capitalised, holdingWords, otherNames, placeName } from "@cordon/view-model/names"
import { createDeferred, createMemo, createSignal, For, Show } from "solid-js"
import type { PlaceId } from "@cordon/domain/key"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { Recorded } from "../language/Recorded.tsx"
import { sameList } from "../state/same-list.ts"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

const sameRow = (a: PlaceTerritory | undefined, b: PlaceTerritory | undefined): boolean =>
  a?.basis === b?.basis &&
  a?.disputed === b?.disputed &&
  a?.stale === b?.stale &&
  sameList(a?.parties ?? [], b?.parties ?? []) &&
  sameList(a?.dissent ?? [], b?.dissent ?? [])

/**
 * Everything the map says, as a table: each place with its holder, basis and dissent. It follows when there is
 * time, so that scrubbing does not wait for it. One row is in the order of Tab; arrows go to the others.
 */
export const PlaceTable = () => {
  const { session, snapshot } = useViewer()
  const { index } = session
  const ids = snapshot()
    .situation.territory.map(({ place }) => place)
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  function nameOf(place: PlaceId): string {
    return placeName(index, place)
  }
  const languages = index.bundle.record.manifest.languages.slice(0, 2)
  const otherNameOf = (id: PlaceId) => {
    const place = index.places.get(id)
    return place && otherNames(place, index).find(({ language }) => languages.includes(language))
  }
  const situation = createDeferred(() => snapshot().situation, { timeoutMs: 400 })
  const byPlace = createMemo(
    () => new Map(situation().territory.map((territory) => [territory.place, territory]))
  )
  const [active, setActive] = createSignal(0)
  let body!: HTMLTableSectionElement
  const step = (event: KeyboardEvent) => {
    const last = ids.length - 1
    const next = { ArrowDown: active() + 1, ArrowUp: active() - 1, Home: 0, End: last }[event.key]
    if (next === undefined) return
    setActive(Math.min(last, Math.max(0, next)))
    body.querySelectorAll("button")[active()]?.focus()
    event.preventDefault()
  }
  const selected = () => {
    const { selection } = snapshot()
    return selection.kind === "place" ? selection.place : undefined
  }
  return (
    <table>
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.holder}</th>
          <th scope="col">{words.restsOn}</th>
          <th scope="col">{words.othersSay}</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={step}>
        <For each={ids}>
          {(id, i) => {
            const territory = createMemo(() => byPlace().get(id), undefined, { equals: sameRow })
            const holder = createMemo(() => {
              const found = territory()
              if (found === undefined || found.state.kind === "noClaim") return words.noClaim
              const held = capitalised(holdingWords(found.state.holding, index))
              const said = found.disputed ? words.disputed(held) : held
              return found.stale ? words.stale(said) : said
            })
            const basis = createMemo(() => words.bases[territory()?.basis ?? "none"])
            const dissent = createMemo(() =>
              territory()?.disputed === true
                ? words.and((territory()?.dissent ?? []).map((party) => actorName(index, party)))
                : ""
            )
            return (
              <tr classList={{ on: selected() === id }}>
                <th scope="row">
                  <button
                    type="button"
                    tabindex={active() === i() ? 0 : -1}
                    onFocus={() => setActive(i())}
                    onClick={() => session.select({ kind: "place", place: id })}
                  >
                    <Recorded>{nameOf(id)}</Recorded>
                    <Show when={otherNameOf(id)}>
                      {(other) => (
                        <bdi lang={other().language} dir="auto">
                          {other().name}
                        </bdi>
                      )}
                    </Show>
                  </button>
                </th>
                <td>
                  <Recorded>{holder()}</Recorded>
                </td>
                <td>{basis()}</td>
                <td>
                  <Recorded>{dissent()}</Recorded>
                </td>
              </tr>
            )
          }}
        </For>
      </tbody>
    </table>
  )
}
