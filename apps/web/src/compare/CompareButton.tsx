import { CompareIcon } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"

const WORDS = { compare: "Compare", title: "Two views side by side (c)" }

/** Leads to two views side by side, beginning with what is shown. */
export const CompareButton = () => {
  const { go } = useViewer()
  return (
    <button
      type="button"
      class="btn to-compare"
      title={WORDS.title}
      onClick={() => go({ screen: "compare" })}
    >
      <CompareIcon />
      <span>{WORDS.compare}</span>
    </button>
  )
}
