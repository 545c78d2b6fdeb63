import type { ClaimCard as Card } from "@cordon/view-model/claim-card"
import { capitalised } from "@cordon/view-model/names"
import { createSignal, Show } from "solid-js"
import { ChevronDown, OutwardIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { ClaimDetail } from "./ClaimDetail.tsx"
import { Grade } from "./Grade.tsx"
import { words } from "./words.ts"

/** A claim: who says it, in what manner, what, when, and the way to the passage. */
export const ClaimCard = (props: { readonly card: Card }) => {
  const [open, setOpen] = createSignal(false)
  const status = () => props.card.status
  const note = () => {
    const found = status()
    return found.kind === "counted" ? undefined : found.text
  }
  const late = () => status().kind === "late"
  return (
    <article class={`cl ${status().kind}`} aria-label={words.card(props.card.id, props.card.speaker)}>
      <div class="r1">
        <b>
          <StepLink
            class="who"
            step={{ screen: "sources", source: props.card.speakerId }}
            title={words.turnedOut}
          >
            <Recorded>{props.card.speaker}</Recorded>
          </StepLink>
        </b>
        <span class="sp">{props.card.verb}</span>
        <span class="rt">
          <Grade grade={props.card.grade} />
        </span>
      </div>
      <p>
        <Recorded>{props.card.text}</Recorded>
        <Show when={late() && note()}>{(said) => ` ${capitalised(said())}.`}</Show>
        <Show when={!late() && note()}>
          {(said) => (
            <>
              {" "}
              <span class="badge s">{said()}</span>
            </>
          )}
        </Show>
        <Show when={props.card.outcome}>
          {(outcome) => (
            <>
              {" "}
              <span class="badge" title={outcome().reasons}>
                {outcome().verdict}
              </span>
            </>
          )}
        </Show>
      </p>
      <div class="ft">
        <Recorded class="pub">{props.card.publisher}</Recorded>
        <span class="when">{props.card.said}</span>
        <StepLink
          class="page-link"
          step={{ screen: "claims", claim: props.card.id }}
          label={words.pageOf(props.card.id)}
        >
          {words.page}
        </StepLink>
        <button
          type="button"
          class="more"
          aria-expanded={open()}
          aria-label={words.details(props.card.id)}
          onClick={() => setOpen(!open())}
        >
          <ChevronDown />
        </button>
        <CitationLink card={props.card} />
      </div>
      <Show when={open()}>
        <ClaimDetail card={props.card} />
      </Show>
    </article>
  )
}

const CitationLink = (props: { readonly card: Card }) => {
  const url = () => (props.card.address.kind === "address" ? props.card.address.url : undefined)
  const reason = () => (props.card.address.kind === "unaddressed" ? props.card.address.reason : "")
  return (
    <Show
      when={url()}
      fallback={
        <span class="id" title={reason()}>
          {props.card.id}
        </span>
      }
    >
      {(href) => (
        <a
          class="id"
          href={href()}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={words.openCited(props.card.id, props.card.publisher)}
        >
          {props.card.id} <OutwardIcon />
        </a>
      )}
    </Show>
  )
}
