import type { ClaimId } from "@cordon/domain/key"
import { claimPage, type ClaimPage as Page } from "@cordon/view-model/claim-page"
import { withdrawnCard } from "@cordon/view-model/claim-card"
import { createMemo, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { keepFocus } from "../screen/keep-focus.ts"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { Against } from "./Against.tsx"
import { ClaimHead } from "./ClaimHead.tsx"
import { createClaimRecord } from "./claim-record.ts"
import { Care } from "./Care.tsx"
import { Clocks } from "./Clocks.tsx"
import { Counted } from "./Counted.tsx"
import { Judged } from "./Judged.tsx"
import { LedgerSteps } from "./LedgerSteps.tsx"
import { Said } from "./Said.tsx"
import { Repeated } from "./Repeated.tsx"
import { words } from "./words.ts"

/** Everything about one claim: what it says, who says it, what it rests on, and what became of it. */
export const ClaimPage = (props: { readonly claim: ClaimId }) => {
  const { session, snapshot } = useViewer()
  const situation = createMemo(() => snapshot().situation)
  keepFocus()
  const page = createMemo(() => claimPage(props.claim, { situation: situation() }, session.index))
  return (
    <Show when={page()} fallback={<Withdrawn claim={props.claim} />}>
      {(shown) => <OnRecord page={shown()} />}
    </Show>
  )
}

const OnRecord = (props: { readonly page: Page }) => {
  const record = createClaimRecord(() => props.page.card.id)
  return (
    <main class="work page source claim-page" id="main" tabindex="-1">
      <section class="half" aria-labelledby="claim-title">
        <ClaimHead page={props.page} />
        <Said page={props.page} />
        <Clocks page={props.page} />
      </section>
      <section class="half" aria-label={words.rests}>
        <Judged page={props.page} />
        <Against page={props.page} />
        <Counted page={props.page} />
        <Repeated record={record} />
        <Care page={props.page} />
        <LedgerSteps record={record} />
      </section>
    </main>
  )
}

/** The gap that a withdrawn claim leaves. */
const Withdrawn = (props: { readonly claim: ClaimId }) => {
  const { session } = useViewer()
  const gone = () => withdrawnCard(props.claim, session.index)
  const record = createClaimRecord(() => props.claim)
  return (
    <main class="work page source claim-page" id="main" tabindex="-1">
      <section class="half" aria-labelledby="claim-title">
        <div class="part source-head">
          <StepLink class="back" step={{ screen: "claims" }}>
            {words.back}
          </StepLink>
          <span class="k">{words.kicker(props.claim)}</span>
          <h2 id="claim-title">{words.gone}</h2>
          <p class="gap-note">
            <Show when={gone()?.reason} fallback={words.noReason}>
              {(reason) => <Recorded>{reason()}</Recorded>}
            </Show>
          </p>
        </div>
        <LedgerSteps record={record} />
      </section>
    </main>
  )
}
