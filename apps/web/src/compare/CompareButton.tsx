import { CompareIcon } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Leads to two views side by side, beginning with what is shown. */
export const CompareButton = () => {
  const { go } = useViewer()
  return (
    <button
      type="button"
      class="btn to-compare"
      title={words.openTitle}
      onClick={() => go({ screen: "compare" })}
    >
      <CompareIcon />
      <span>{words.open}</span>
    </button>
  )
}
