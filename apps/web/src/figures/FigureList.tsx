import type { FigureCard as Card } from "@cordon/view-model/figure-card"
import { formatLongDay } from "@cordon/view-model/format-time"
import { createMemo, For } from "solid-js"
import { alike } from "../state/alike.ts"
import { useViewer } from "../state/viewer.ts"
import { ConflictPeek } from "./ConflictPeek.tsx"
import { FigureCard } from "./FigureCard.tsx"
import { NoClaims } from "./NoClaims.tsx"
import { words } from "./words.ts"

/** The key figures of the case as ranges. */
export const FigureList = () => {
  const { snapshot } = useViewer()
  const cards = useFigureCards()
  return (
    <section class="left" aria-label={words.keyFigures}>
      <div class="ph">
        <h2>{words.figuresOn(formatLongDay(snapshot().situation.day))}</h2>
        <span>{words.claimsNotCounts}</span>
      </div>
      <NoClaims />
      <ul class="figs">
        <For each={cards}>{(card) => <FigureCard card={card()} />}</For>
      </ul>
      <ConflictPeek />
    </section>
  )
}

/** Whether two cards show the same; what changes most often is looked at first. */
const sameCard = (a: Card, b: Card): boolean =>
  a.headline === b.headline && a.sources === b.sources && a.qualifier === b.qualifier && alike(a, b)

/** The cards of the figures, each its own signal, so that a step of time touches only those that differ. */
export const useFigureCards = (): ReadonlyArray<() => Card> => {
  const { session, cards } = useViewer()
  return session.index.bundle.record.manifest.figures.map(({ id }) =>
    createMemo(() => cards().get(id)!, undefined, { equals: sameCard })
  )
}
