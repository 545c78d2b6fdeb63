import type { JSX } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { languageOfText } from "./language-of-text.ts"

/** Text of the record, which stays in the record's language whatever the screen speaks. */
export const Recorded = (props: { readonly class?: string; readonly children: JSX.Element }) => {
  const { session } = useViewer()
  const language = () => languageOfText(props.children, session.index.bundle.record.manifest.languages)
  return (
    <span class={props.class} lang={language()} dir="auto">
      {props.children}
    </span>
  )
}
