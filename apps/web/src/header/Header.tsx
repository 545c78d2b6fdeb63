import { For, Show } from "solid-js"
import { HelpIcon, Mark } from "../icon/icon.tsx"
import { spokenPath } from "../language/chosen-language.ts"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { useViewer } from "../state/viewer.ts"
import { StoryLinks } from "../story/StoryLinks.tsx"
import { LanguageChoice } from "./LanguageChoice.tsx"
import { ScreenTabs } from "./ScreenTabs.tsx"
import { SearchBox } from "./SearchBox.tsx"
import { ThemeButton } from "./ThemeButton.tsx"
import { words } from "./words.ts"
import { textIn } from "@cordon/view-model/names"

/** What this is, which case it shows, and how to find something in it. */
export const Header = (props: { readonly onHelp: () => void; readonly narrow: boolean }) => {
  const { session, cases } = useViewer()
  const { record, head } = session.index.bundle
  const { manifest } = record
  const withheld = record.withheld.length
  return (
    <header>
      <a class="logo" lang="en" href={spokenPath("/")}>
        <Mark />
        Cordon
      </a>
      <h1 class="case">
        <Show
          when={cases.length > 1}
          fallback={
            <b>
              <Recorded>{textIn(manifest, "title")}</Recorded>
            </b>
          }
        >
          <select
            aria-label={words.case}
            onChange={(event) =>
              window.location.assign(spokenPath(`/case/${encodeURIComponent(event.currentTarget.value)}`))
            }
          >
            <For each={cases}>
              {(one) => (
                <option value={one.id} dir="auto" selected={one.id === manifest.id}>
                  {textIn(one, "title")}
                </option>
              )}
            </For>
          </select>
        </Show>
        <Recorded>{textIn(manifest, "subtitle")}</Recorded>
        <Show when={manifest.invented}>
          <span class="badge s">{words.invented}</span>
        </Show>
      </h1>
      <ScreenTabs />
      <nav class="about" aria-label={words.about}>
        <span class="ledger" title={words.head(head.hash)}>
          <Sentence
            text={words.ledger}
            parts={{
              hash: () => <code>{head.hash.slice(0, 8)}</code>,
              entries: () => words.entries(head.sequence)
            }}
          />
          <Show when={withheld > 0}>
            <span title={words.withheldWhy}>{words.withheld(withheld)}</span>
          </Show>
        </span>
        <StoryLinks />
        <a href="/docs">{words.api}</a>
        <LanguageChoice />
        <ThemeButton />
        <button type="button" class="icon" aria-label={words.help} onClick={() => props.onHelp()}>
          <HelpIcon />
        </button>
      </nav>
      <SearchBox />
    </header>
  )
}
