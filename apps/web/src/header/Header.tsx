import { For, Show } from "solid-js"
import { HelpIcon, Mark } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"
import { StoryLinks } from "../story/StoryLinks.tsx"
import { ScreenTabs } from "./ScreenTabs.tsx"
import { SearchBox } from "./SearchBox.tsx"
import { ThemeButton } from "./ThemeButton.tsx"

/** What this is, which case it shows, and how to find something in it. */
export const Header = (props: { readonly onHelp: () => void; readonly narrow: boolean }) => {
  const { session, cases } = useViewer()
  const { record, head } = session.index.bundle
  const { manifest } = record
  const withheld = record.withheld.length
  return (
    <header>
      <a class="logo" href="/">
        <Mark />
        Cordon
      </a>
      <h1 class="case">
        <Show when={cases.length > 1} fallback={<b>{manifest.title}</b>}>
          <select
            aria-label="Case"
            onChange={(event) =>
              window.location.assign(`/case/${encodeURIComponent(event.currentTarget.value)}`)
            }
          >
            <For each={cases}>
              {(one) => (
                <option value={one.id} selected={one.id === manifest.id}>
                  {one.title}
                </option>
              )}
            </For>
          </select>
        </Show>
        <span>{manifest.subtitle}</span>
        <Show when={manifest.invented}>
          <span class="badge s">invented case</span>
        </Show>
      </h1>
      <ScreenTabs />
      <nav class="about" aria-label="About this record">
        <span class="ledger" title={`Head of the hash chain: ${head.hash}`}>
          Ledger <code>{head.hash.slice(0, 8)}</code>, {head.sequence.toLocaleString("en")} entries
          <Show when={withheld > 0}>
            <span title="Their content is not for the public. Their places in the chain remain.">
              , {withheld} withheld
            </span>
          </Show>
        </span>
        <StoryLinks />
        <a href="/docs">API</a>
        <ThemeButton />
        <button type="button" class="icon" aria-label="Keys and help" onClick={() => props.onHelp()}>
          <HelpIcon />
        </button>
      </nav>
      <SearchBox />
    </header>
  )
}
