import { Match, Show, Switch } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { ClaimCard } from "./ClaimCard.tsx"
import type { PanelRow } from "./claim-rows.ts"
import { Folded } from "./Folded.tsx"
import { words } from "./words.ts"

type RowOf<K extends PanelRow["kind"]> = Extract<PanelRow, { readonly kind: K }>

/** One line of the panel. */
export const ClaimRow = (props: { readonly row: PanelRow }) => {
  const as = <K extends PanelRow["kind"]>(kind: K): RowOf<K> | undefined =>
    props.row.kind === kind ? (props.row as RowOf<K>) : undefined
  return (
    <Switch>
      <Match when={as("claim")}>{(claim) => <ClaimCard card={claim().card} />}</Match>
      <Match when={as("heading")}>
        {(heading) => (
          <div class="sub">
            <b>{heading().title}</b>
            <Show when={heading().note}>{(note) => <span class="badge">{note()}</span>}</Show>
          </div>
        )}
      </Match>
      <Match when={as("folded")}>
        {(folded) => <Folded title={folded().title} note={folded().note} cards={folded().cards} />}
      </Match>
      <Match when={as("withdrawn")}>
        {(gap) => (
          <p class="empty">
            <Sentence
              text={words.withdrawn}
              parts={{ id: () => gap().card.id, reason: () => <Recorded>{gap().card.reason}</Recorded> }}
            />
          </p>
        )}
      </Match>
    </Switch>
  )
}
