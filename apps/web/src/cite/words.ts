import { vocabulary } from "@cordon/view-model/language"

/** What citing and printing say. A citation itself is a document of its own and stays in English. */
export const words = vocabulary("web/cite", {
  cite: "Cite",
  label: "Cite what is shown",
  about: "What is shown, under which dates and whose claims, from which state of the ledger.",
  print: "Print",
  forms: "Form of the citation",
  plain: "Plain text",
  citation: "Citation",
  copy: "Copy",
  copied: "copied",
  claim: (id: string) => `Claim ${id}`,
  comparedWith: (side: string) => `Compared with: ${side}`,
  learnedUntil: (learned: string, day: string) => `${learned} until ${day}`,
  toCite: "{label} {citation}.",
  toCiteLabel: "To cite this screen:",
  page: "page {page} of {pages}",
  notFact: "What is shown is what is claimed, and by whom. It is not stated as fact."
})
