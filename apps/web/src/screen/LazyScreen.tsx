import { ErrorBoundary, type JSX, Suspense } from "solid-js"
import { words } from "./words.ts"

/** A screen that is loaded when it is first opened: its outline until then, and what to do when it does not come. */
export const LazyScreen = (props: { readonly children: JSX.Element }) => (
  <ErrorBoundary fallback={(error: unknown) => <Missing error={error} />}>
    <Suspense
      fallback={
        <main class="work page skeleton" id="main" tabindex="-1" aria-busy="true">
          <p role="status">{words.loading}</p>
        </main>
      }
    >
      {props.children}
    </Suspense>
  </ErrorBoundary>
)

const Missing = (props: { readonly error: unknown }) => {
  console.error(props.error)
  return (
    <main class="work page" id="main" tabindex="-1">
      <div class="notice">
        <h1>{words.notShown}</h1>
        <p role="alert">{words.notShownWhy}</p>
        <button type="button" class="btn" onClick={() => window.location.reload()}>
          {words.tryAgain}
        </button>
      </div>
    </main>
  )
}
