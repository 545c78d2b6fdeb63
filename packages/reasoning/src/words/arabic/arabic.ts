import { isolated } from "@cordon/domain/language/arabic/isolated"
import type { NotCounted } from "../../case/bounds-schema.ts"
import type { Names } from "../../case/names.ts"
import type { Speech } from "../speech.ts"
import { accountSpeech } from "./account.ts"
import { briefSpeech } from "./brief.ts"
import { type ArabicNames, clauseWords, phraseWords } from "./clause.ts"
import { conflictSpeech } from "./conflict.ts"
import { againstInterestWords } from "./interest.ts"
import { lawWords } from "./law.ts"
import { listWords } from "./list.ts"
import { notComparableWords } from "./not-comparable.ts"

/** What the reasoning says, in Arabic: Modern Standard, months as in the Levant, digits 0 to 9 (ADR-0015). */
export const arabic = (names: Names): Speech => {
  const named: ArabicNames = {
    ...names,
    place: (id) => (id === "" ? "مكان غير مذكور" : isolated(names.place(id))),
    actor: (id) => isolated(names.actor(id)),
    ownName: (id) => isolated(names.ownName(id))
  }
  return {
    names,
    clause: (clause) => clauseWords(clause, named),
    step: (clause, claim) => `${clause}${claim === undefined ? "" : ` (${isolated(claim)})`}`,
    title: (subject) => phraseWords(subject, named),
    law: (law) => lawWords[law],
    conflict: conflictSpeech(named),
    brief: briefSpeech(named),
    account: accountSpeech,
    notCounted: (why) =>
      why.because === "repetition"
        ? `يكرر قولاً مدوّناً في السجل: ${isolated(why.instead)}.`
        : NOT_COUNTED[why.because],
    notComparable: (pair) => notComparableWords(pair, named),
    againstInterest: againstInterestWords,
    saidByEvidence: (claims) => `يقوله الدليل نفسه، وهو يقيس الشيء نفسه: ${listWords(claims)}.`
  }
}

const NOT_COUNTED: Readonly<Record<Exclude<NotCounted["because"], "repetition">, string>> = {
  notInCase: "ليس في الحالة ادعاء كهذا.",
  notYetPublished: "ليس مؤكداً أنه كان منشوراً حتى تاريخ المعرفة.",
  otherVoice: "ليس من ادعاءات من يُعرض هذا بحسبهم.",
  noFigure: "لا يقول شيئاً يدخل في الحساب."
}
