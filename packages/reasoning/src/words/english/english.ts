import type { NotCounted } from "../../case/bounds-schema.ts"
import type { Names } from "../../case/names.ts"
import type { Speech } from "../speech.ts"
import { accountSpeech } from "./account.ts"
import { briefSpeech } from "./brief.ts"
import { clauseWords, type EnglishNames, phraseWords } from "./clause.ts"
import { conflictSpeech } from "./conflict.ts"
import { againstInterestWords } from "./interest.ts"
import { lawWords } from "./law.ts"
import { capital } from "./list.ts"
import { notComparableWords } from "./not-comparable.ts"

/** What the reasoning says, in English. */
export const english = (names: Names): Speech => {
  const named: EnglishNames = {
    ...names,
    place: (id) => (id === "" ? "an unstated place" : names.place(id))
  }
  return {
    names,
    clause: (clause) => clauseWords(clause, named),
    step: (clause, claim) => `${clause}${claim === undefined ? "" : ` (${claim})`}`,
    title: (subject) => capital(phraseWords(subject, named).replace(/^percent /, "share ")),
    law: (law) => lawWords[law],
    conflict: conflictSpeech(named),
    brief: briefSpeech(named),
    account: accountSpeech,
    notCounted: (why) =>
      why.because === "repetition"
        ? `It repeats a word that is in the record as ${why.instead}.`
        : NOT_COUNTED[why.because],
    notComparable: (pair) => notComparableWords(pair, names),
    againstInterest: againstInterestWords,
    saidByEvidence: (claims) => `Said by the evidence, which measures the same: ${claims.join(", ")}.`
  }
}

const NOT_COUNTED: Readonly<Record<Exclude<NotCounted["because"], "repetition">, string>> = {
  notInCase: "The case has no such claim.",
  notYetPublished: "It had not surely been published by the knowledge date.",
  otherVoice: "It is not among the claims of those according to whom this is.",
  noFigure: "It says nothing that can be reckoned with."
}
