import { createSignal, For, type JSX, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import type { Step } from "../state/viewer.ts"
import { StepLink } from "../screen/StepLink.tsx"
import { rowKeys } from "./row-keys.ts"
import { words } from "./words.ts"

/** A row of a list of actors or places. */
export interface EntityRow {
  readonly id: string
  readonly name: string
  readonly names: ReadonlyArray<{ readonly language: string; readonly name: string }>
}

/** A column beside the name. */
export interface EntityColumn<T> {
  readonly title: string
  readonly numeric?: boolean
  /** Left out where there is little room. */
  readonly wide?: boolean
  readonly cell: (row: T) => JSX.Element
}

/** Actors or places as a table of links with a way to find them by any of their names. */
export const EntityTable = <T extends EntityRow>(props: {
  readonly title: string
  readonly summary: string
  readonly find: string
  readonly empty: string
  readonly nameTitle: string
  readonly rows: (query: string) => ReadonlyArray<T>
  readonly columns: ReadonlyArray<EntityColumn<T>>
  readonly step: (row: T) => Step
}) => {
  const [query, setQuery] = createSignal("")
  const rows = () => props.rows(query())
  let body!: HTMLTableSectionElement
  const press = rowKeys(() => [...body.querySelectorAll<HTMLElement>("th a")])
  return (
    <section class="wide" aria-labelledby="list-title">
      <div class="page-head">
        <div>
          <h2 id="list-title">{props.title}</h2>
          <p role="status" aria-live="polite">
            {query().trim() === "" ? props.summary : words.found(rows().length)}
          </p>
        </div>
        <input
          type="search"
          class="find"
          placeholder={props.find}
          aria-label={props.find}
          value={query()}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown") return
            event.preventDefault()
            body.querySelector<HTMLElement>("th a")?.focus()
          }}
        />
      </div>
      <div class="scroll">
        <table class="list entities">
          <thead>
            <tr>
              <th scope="col">{props.nameTitle}</th>
              <For each={props.columns}>
                {({ title, numeric, wide }) => (
                  <th scope="col" classList={{ num: numeric === true, wide: wide === true }}>
                    {title}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={press}>
            <For each={rows()}>
              {(row) => (
                <tr>
                  <th scope="row">
                    <StepLink step={props.step(row)}>
                      <Recorded>{row.name}</Recorded>
                    </StepLink>{" "}
                    <Show when={row.names[0]}>
                      {(other) => (
                        <bdi class="other" lang={other().language} dir="auto">
                          {other().name}
                        </bdi>
                      )}
                    </Show>
                  </th>
                  <For each={props.columns}>
                    {({ cell, numeric, wide }) => (
                      <td classList={{ num: numeric === true, wide: wide === true }}>{cell(row)}</td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={rows().length === 0}>
          <p class="empty">
            {props.empty}{" "}
            <button type="button" class="link" onClick={() => setQuery("")}>
              {words.all}
            </button>
          </p>
        </Show>
      </div>
    </section>
  )
}
