import type { FacetValue } from "@cordon/view-model/claim-facets"
import { type FacetName, toggled } from "@cordon/view-model/claim-query"
import { facetTitles } from "@cordon/view-model/facet-label"
import { formatNumber } from "@cordon/view-model/format"
import { comparable } from "@cordon/view-model/search"
import { createMemo, createSignal, For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { sameList } from "../state/same-list.ts"
import type { ClaimBrowse } from "./claim-browse.ts"
import { words } from "./words.ts"

/** Values shown before the reader asks for all. */
const FEW = 6

/** Values drawn at most; further ones are found by their name. */
const MOST = 120

/** One facet: its commonest values, all of them on request. */
export const FacetGroup = (props: { readonly facet: FacetName; readonly browse: ClaimBrowse }) => {
  const [all, setAll] = createSignal(false)
  const [name, setName] = createSignal("")
  const values = () => props.browse.found().facets[props.facet]
  const byId = createMemo(() => new Map(values().map((value) => [value.id, value])))
  const shown = createMemo(
    () => {
      const wanted = comparable(name())
      const matching =
        wanted === "" ? values() : values().filter(({ label }) => comparable(label).includes(wanted))
      return matching.filter(({ chosen }, i) => chosen || i < (all() ? MOST : FEW)).map(({ id }) => id)
    },
    [],
    { equals: sameList }
  )
  return (
    <fieldset class="facet">
      <legend>{facetTitles[props.facet]}</legend>
      <Show when={all() && values().length > MOST / 4}>
        <input
          type="search"
          class="find"
          aria-label={words.findIn(facetTitles[props.facet])}
          placeholder={words.findByName}
          value={name()}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </Show>
      <For each={shown()} fallback={<p class="fine">{words.noneAmong}</p>}>
        {(id) => {
          const value = createMemo((before: FacetValue) => byId().get(id) ?? before, byId().get(id)!)
          return (
            <label class="check">
              <input
                type="checkbox"
                checked={value().chosen}
                onChange={() => props.browse.setQuery(toggled(props.browse.query(), props.facet, value().id))}
              />
              <span dir="auto" title={value().label}>
                <Recorded>{value().label}</Recorded>
              </span>
              <span class="n">{formatNumber(value().count)}</span>
            </label>
          )
        }}
      </For>
      <Show when={values().length > FEW}>
        <button
          type="button"
          class="link"
          aria-expanded={all()}
          onClick={() => {
            setAll(!all())
            setName("")
          }}
        >
          {all() ? words.fewer : words.more(formatNumber(values().length))}
        </button>
      </Show>
    </fieldset>
  )
}
