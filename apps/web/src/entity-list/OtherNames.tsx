import { spokenLanguage } from "@cordon/view-model/language"
import { For } from "solid-js"

/** The names of something in further languages, each in its own direction. */
export const OtherNames = (props: {
  readonly names: ReadonlyArray<{ readonly language: string; readonly name: string }>
}) => (
  <For each={props.names}>
    {({ language, name }) => (
      <bdi class="other" lang={language} dir="auto" title={languageName(language)}>
        {name}
      </bdi>
    )}
  </For>
)

/** A language by its tag, in words. */
export const languageName = (tag: string): string => {
  try {
    return new Intl.DisplayNames([spokenLanguage().language], { type: "language" }).of(tag) ?? tag
  } catch {
    return tag
  }
}
