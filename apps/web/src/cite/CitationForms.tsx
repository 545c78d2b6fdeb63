import { bibtexEntry } from "@cordon/view-model/bibtex"
import { cslJson } from "@cordon/view-model/csl-json"
import type { Reference } from "@cordon/view-model/reference"
import { createSignal, For, type JSX, Show } from "solid-js"
import { words } from "./words.ts"

const FORMS = ["plain", "bibtex", "csl"] as const
type Form = (typeof FORMS)[number]

/** Formats by their own names. */
const FORMATS = { bibtex: "BibTeX", csl: "CSL-JSON" } as const

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
      <div class="choose forms" role="group" aria-label={words.forms}>
        <For each={FORMS}>
          {(id) => (
            <button
              type="button"
              class="pill"
              lang={id === "plain" ? undefined : "en"}
              aria-pressed={form() === id}
              onClick={() => setForm(id)}
            >
              {id === "plain" ? words.plain : FORMATS[id]}
            </button>
          )}
        </For>
      </div>
      <textarea
        ref={area}
        readonly
        lang="en"
        dir="auto"
        classList={{ code: form() !== "plain" }}
        aria-label={words.citation}
        value={text()}
      />
      <div class="row">
        <button type="button" class="btn" data-first onClick={copy}>
          {words.copy}
        </button>
        {props.children}
        <span role="status" class="fine">
          <Show when={copied() === text()}>{words.copied}</Show>
        </span>
      </div>
    </div>
  )
}
