import type { CaseSummary } from "@cordon/protocol/case-endpoints"
import type { CaseBundle } from "@cordon/ledger/bundle"
import { createResource, createSignal, ErrorBoundary, Match, Switch } from "solid-js"
import { Mark } from "./icon/icon.tsx"
import { Sentence } from "./language/Sentence.tsx"
import { loadCase } from "./state/load-case.ts"
import { openViewer, ViewerProvider } from "./state/viewer.ts"
import { CaseViewer } from "./CaseViewer.tsx"
import { words } from "./viewer-words.ts"

/** The viewer: loads one case, then shows it. */
export const App = () => {
  const wanted = /^\/case\/([^/]+)/.exec(window.location.pathname)?.[1]
  const [step, setStep] = createSignal("")
  const [loaded, { refetch }] = createResource(() => loadCase(wanted, setStep))
  const ready = () => {
    const found = loaded.latest
    return found?.kind === "ready" ? found : undefined
  }
  const problem = () => {
    const found = loaded.latest
    return found?.kind === "failed" ? found.problem : undefined
  }
  return (
    <Switch fallback={<Skeleton what={step()} />}>
      <Match when={problem()}>
        {(found) => (
          <main class="notice">
            <Mark size={28} />
            <h1>{found().what}</h1>
            <p role="alert">{words.notLoaded(found().why)}</p>
            <button type="button" class="btn" disabled={loaded.loading} onClick={() => void refetch()}>
              {loaded.loading ? words.tryingAgain : words.tryAgain}
            </button>
          </main>
        )}
      </Match>
      <Match when={ready()} keyed>
        {(found) => <Ready bundle={found.bundle} cases={found.cases} />}
      </Match>
    </Switch>
  )
}

const Ready = (props: { readonly bundle: CaseBundle; readonly cases: ReadonlyArray<CaseSummary> }) => (
  <ErrorBoundary fallback={(error: unknown) => <Broken error={error} />}>
    <ViewerProvider value={openViewer(props.bundle, props.cases)}>
      <CaseViewer />
    </ViewerProvider>
  </ErrorBoundary>
)

/** A mistake of ours: better nothing than half a picture. */
const Broken = (props: { readonly error: unknown }) => {
  console.error(props.error)
  return (
    <main class="notice">
      <Mark size={28} />
      <h1>{words.broken}</h1>
      <p role="alert">
        <Sentence
          text={words.brokenWhy}
          parts={{ error: () => String(props.error), api: () => <a href="/docs">{words.api}</a> }}
        />
      </p>
      <button type="button" class="btn" onClick={() => window.location.reload()}>
        {words.loadAgain}
      </button>
    </main>
  )
}

const Skeleton = (props: { readonly what: string }) => (
  <>
    <header>
      <span class="logo" lang="en">
        <Mark />
        Cordon
      </span>
    </header>
    <div class="bar" />
    <main class="work skeleton" aria-busy="true">
      <div class="left" />
      <p role="status">{words.loading(props.what)}</p>
      <div class="right" />
    </main>
    <div class="tl" />
  </>
)
