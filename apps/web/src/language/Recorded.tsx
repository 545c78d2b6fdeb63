import type { JSX } from "solid-js"
import { useViewer } from "../state/viewer.ts"

/** Text of the record, which stays in the record's language whatever the screen speaks. */
export const Recorded = (props: { readonly children: JSX.Element }) => {
  const { session } = useViewer()
  return (
    <span lang={session.index.bundle.record.manifest.languages[0]} dir="auto">
      {props.children}
    </span>
  )
}
