import type { ClaimPage } from "@cordon/view-model/claim-page"
import { propositionTitles, standingWords } from "@cordon/view-model/claim-words"
import { capitalised } from "@cordon/view-model/names"
import { createMemo, Show } from "solid-js"
import { CitationForms } from "../cite/CitationForms.tsx"
import { citedClaim } from "../cite/cited-claim.ts"
import { Grade } from "../claims/Grade.tsx"
import { Popover } from "../controls/Popover.tsx"
import { OutwardIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** The claim in our words, by whom, how it stands, and the ways on from it. */
export const ClaimHead = (props: { readonly page: ClaimPage }) => {
  const viewer = useViewer()
  const { session, go } = viewer
  const card = () => props.page.card
  const kind = () => {
    const claim = session.index.claims.get(card().id)
    return claim === undefined ? "" : propositionTitles[claim.claim.proposition.kind]
  }
  const status = () => {
    const { status: found } = card()
    return found.kind === "counted"
      ? props.page.standing === "live"
        ? undefined
        : standingWords[props.page.standing]
      : found.text
  }
  const cited = createMemo(() => citedClaim(card().id, viewer))
  return (
    <div class="part source-head">
      <StepLink class="back" step={{ screen: "claims" }}>
        {words.back}
      </StepLink>
      <span class="k">{words.kickerKind(card().id, kind())}</span>
      <h2 id="claim-title">
        <Recorded>{card().text}</Recorded>
      </h2>
      <p class="byline">
        <Sentence
          text={words.byline}
          parts={{
            speaker: () => (
              <StepLink class="who" step={{ screen: "sources", source: card().speakerId }}>
                <Recorded>{card().speaker}</Recorded>
              </StepLink>
            ),
            verb: () => card().verb,
            day: () => card().said,
            publisher: () => <Recorded>{card().publisher}</Recorded>
          }}
        />
      </p>
      <p class="marks">
        <Grade grade={card().grade} />
        <Show when={status()}>{(text) => <span class="badge s">{capitalised(text())}</span>}</Show>
        <Show when={props.page.disputed}>
          <span class="badge d">{capitalised(standingWords.disputed)}</span>
        </Show>
        <Show when={card().outcome}>
          {(outcome) => <span class="badge">{capitalised(outcome().verdict)}</span>}
        </Show>
      </p>
      <div class="actions">
        <Popover
          class="cite"
          label={words.cite}
          button={
            <>
              {words.cite} <OutwardIcon />
            </>
          }
        >
          {() => (
            <Show when={cited()}>
              {(found) => (
                <CitationForms about={words.citeAbout} plain={found().plain} reference={found().reference} />
              )}
            </Show>
          )}
        </Popover>
        <button
          type="button"
          class="btn"
          onClick={() => {
            session.select({ kind: "claim", claim: card().id })
            go({ screen: "situation" })
          }}
        >
          {words.show}
        </button>
      </div>
    </div>
  )
}
