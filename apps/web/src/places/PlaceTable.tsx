import { actorName, capitalised, holdingWords } from "@cordon/view-model/names"
import { createDeferred, createMemo, createSignal, For, Show } from "solid-js"
import type { PlaceId } from "@cordon/domain/key"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { sameList } from "../state/same-list.ts"
import { useViewer } from "../state/viewer.ts"

const BASES = {
  claims: "claims about it",
  parts: "claims about parts of it",
  widerArea: "claims about a wider area",
  beforeChange: "what a later change says it was",
  baseline: "the editors’ premise",
  inferred: "inferred from neighbours",
  none: "no claim"
} as const

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
    return index.places.get(place)?.name ?? place
  }
  const situation = createDeferred(() => snapshot().situation, { timeoutMs: 400 })
  const byPlace = createMemo(
    () => new Map(situation().territory.map((territory) => [territory.place, territory]))
  )
  const second = index.bundle.record.manifest.languages[1]
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
      <caption>Who holds what, as claimed</caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Holder</th>
          <th scope="col">Rests on</th>
          <th scope="col">Others say</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={step}>
        <For each={ids}>
          {(id, i) => {
            const territory = createMemo(() => byPlace().get(id), undefined, { equals: sameRow })
            const holder = createMemo(() => {
              const found = territory()
              if (found === undefined || found.state.kind === "noClaim") return "No claim"
              const words = capitalised(holdingWords(found.state.holding, index))
              return `${words}${found.disputed ? ", disputed" : ""}${found.stale ? ", stale" : ""}`
            })
            const basis = createMemo(() => BASES[territory()?.basis ?? "none"])
            const dissent = createMemo(() =>
              territory()?.disputed === true
                ? (territory()?.dissent ?? []).map((party) => actorName(index, party)).join(", ")
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
                    {nameOf(id)}
                    <Show when={second !== undefined && index.places.get(id)?.names[second]}>
                      {(name) => (
                        <bdi lang={second} dir="auto">
                          {name()}
                        </bdi>
                      )}
                    </Show>
                  </button>
                </th>
                <td>{holder()}</td>
                <td>{basis()}</td>
                <td>{dissent()}</td>
              </tr>
            )
          }}
        </For>
      </tbody>
    </table>
  )
}
