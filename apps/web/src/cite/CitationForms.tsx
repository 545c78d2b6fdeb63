import { bibtexEntry } from "@cordon/view-model/bibtex"
import { cslJson } from "@cordon/view-model/csl-json"
import type { Reference } from "@cordon/view-model/reference"
import { createSignal, For, type JSX, Show } from "solid-js"

const FORMS = [
  { id: "plain", title: "Plain text" },
  { id: "bibtex", title: "BibTeX" },
  { id: "csl", title: "CSL-JSON" }
] as const
type Form = (typeof FORMS)[number]["id"]

/** A citation in the form that the reader picks, to be copied. */
export const CitationForms = (props: {
  readonly about: string
  readonly plain: string
  readonly reference: Reference
  readonly children?: JSX.Element
}) => {
  const [form, setForm] = createSignal<Form>("plain")
  const [copied, setCopied] = createSignal("")
  const text = () => {
    switch (form()) {
      case "plain":
        return props.plain
      case "bibtex":
        return bibtexEntry(props.reference)
      case "csl":
        return cslJson([props.reference])
    }
  }
  let area!: HTMLTextAreaElement
  const copy = () => {
    area.select()
    // Without a clipboard, as on a plain address, the text is selected for the reader to copy.
    void window.navigator.clipboard?.writeText(area.value).then(() => setCopied(text()))
  }
  return (
    <div class="citation">
      <p class="fine">{props.about}</p>
      <div class="choose forms" role="group" aria-label="Form of the citation">
        <For each={FORMS}>
          {({ id, title }) => (
            <button type="button" class="pill" aria-pressed={form() === id} onClick={() => setForm(id)}>
              {title}
            </button>
          )}
        </For>
      </div>
      <textarea
        ref={area}
        readonly
        dir="auto"
        classList={{ code: form() !== "plain" }}
        aria-label="Citation"
        value={text()}
      />
      <div class="row">
        <button type="button" class="btn" data-first onClick={copy}>
          Copy
        </button>
        {props.children}
        <span role="status" class="fine">
          <Show when={copied() === text()}>copied</Show>
        </span>
      </div>
    </div>
  )
}
