import { spokenLanguage } from "@cordon/view-model/language"
import { Show } from "solid-js"
import { connection } from "./connection.ts"
import { words } from "./words.ts"

/** Says that the server cannot be reached, what still works, and how old what is shown may be. */
export const OfflineNote = () => {
  const said = () => {
    const now = connection()
    return now.kind === "online"
      ? undefined
      : now.kind === "offline"
        ? words.offline
        : now.fetchedAt === undefined
          ? words.keptSometime
          : words.kept(momentWords(now.fetchedAt))
  }
  return (
    <Show when={said()}>
      {(text) => (
        <p class="problems offline" role="status">
          {text()}{" "}
          <button type="button" class="link" onClick={() => window.location.reload()}>
            {words.again}
          </button>
        </p>
      )}
    </Show>
  )
}

const momentWords = (at: Date): string =>
  new Intl.DateTimeFormat(`${spokenLanguage().language === "ar" ? "ar-SY" : "en-GB"}-u-nu-latn`, {
    dateStyle: "medium",
    timeStyle: "short"
  }).format(at)
