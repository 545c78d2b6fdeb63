import { isolated } from "@cordon/domain/language/arabic/isolated"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../claim-page/words.ts"
import { conflict } from "./nouns.ts"

/** The Arabic of the page of a claim. */
export const claimPage: Spoken<typeof words> = {
  back: "كل الادعاءات",
  kicker: (id) => `الادعاء ${id}`,
  kickerKind: (id, kind) => `الادعاء ${id} · ${kind}`,
  rests: "ما يستند إليه الادعاء وما آل إليه",
  gone: "سُحب من السجل",
  noReason: "لم يُذكر سبب.",
  byline: "{speaker} {verb} ذلك، نُشر في {day}، الناشر: {publisher}.",
  cite: "الاستشهاد بهذا الادعاء",
  citeAbout: "الوثيقة المستشهد بها، مع ما يقوله المتحدث فيها وموضعها في السجل.",
  show: "عرضه بجانب الخريطة",
  says: "ما يقوله",
  saysNote: "بألفاظنا نقلاً عن المتحدث؛ والأجزاء كما يقرؤها السجل",
  when: "ثلاث ساعات",
  clocks: {
    heldDuring: { title: "زمن الواقع", of: "ساعة العالم" },
    publishedAt: { title: "النشر", of: "ساعة المصدر" },
    recordedAt: { title: "التسجيل", of: "ساعة هذا السجل" }
  },
  who: "من يقوله",
  roles: {
    speaker: "المتحدث",
    origin: "المصدر الأصلي",
    publisher: "الناشر"
  },
  stated: "كما تقول الوثيقة",
  where: "أين يمكن قراءته",
  noAddress: "بلا عنوان: {reason}",
  attribution: (confidence, text) => `الإسناد ${confidence}: ${text}.`,
  open: "فتح الصفحة المستشهد بها",
  trust: "التقدير وأسبابه",
  trustNone: "لم يكن أحد قد قيّمه أو قيّم مصدره حتى ذلك الحين: لا يمكن الحكم عليه.",
  gradeWords: "{reliability}: {reliabilityWords}؛ {credibility}: {credibilityWords}",
  gradeOf: {
    claim: "تقدير الادعاء: {grade}.",
    source: "تقدير المصدر: {grade}."
  },
  likelihood: (likelihood) => `الأرجحية: ${likelihood}.`,
  judge: "{by}، {day}",
  outcome: "ما آل إليه",
  outcomeNone: "لم تكن قد سُجّلت نتيجة حتى ذلك الحين.",
  outcomeNote: "النتيجة نفسها حُكم، ويمكن التشكيك فيها.",
  laterKnown: "ما عُرف لاحقاً: {sentence}",
  laterJudged: (n) => `أحكام نُشرت بعد تاريخ المعرفة ولا تُعرض: ${n}.`,
  counts: "أين يُحتسب",
  countsNone: "لا يدخل في أي رقم رئيسي، ولا صوت له في تحديد من يسيطر على مكان.",
  figure: "الرقم: {figure}",
  holder: "من يسيطر على {place}",
  disputed: "مختلف عليه",
  repeated: "من يكرره",
  repeatedNote: "عشر مرات من التكرار شاهد واحد",
  repeatedNone: "لا ادعاء آخر في السجل يقول الشيء نفسه ويعود إلى الصوت نفسه.",
  repeatedBy: {
    agrees: "{speaker} يكرره ويوافقه، في {publisher} {claim}",
    neutral: "{speaker} يكرره، في {publisher} {claim}",
    disputes: "{speaker} يكرره ويخالفه، في {publisher} {claim}"
  },
  repeats: "يكرر {claim} {text}",
  against: "ما يتعارض معه",
  againstNone: "ليس ضمن أي مجموعة ادعاءات لا يمكن أن تصح كلها، بحسب هذه التواريخ وهذا المنظور.",
  againstNoneFound: (n) => `ليس ضمن أي من التعارضات التي عُثر عليها وعددها ${n}؛ ويوجد، أو قد يوجد، غيرها.`,
  againstAsked: "ما لا يمكن أن يصح كله",
  conflicts: (n) => countedInArabic(n, conflict),
  reckoning: "الحساب",
  fewer: "عرض أقل",
  all: (n) => `عرض الكل (${n})`,
  tension: "مجموعة حددها المحررون، {id}: {title}",
  others: (n) => `عدد غيره فيها حتى ذلك الحين: ${n}`,
  care: "عناية",
  mark: (level, tlp) => `الحساسية: ${level}، ${isolated(tlp)}`,
  levels: { low: "منخفضة", moderate: "متوسطة", high: "عالية", severe: "شديدة" },
  withheldMark: "محجوب.",
  withheld: {
    nothing: "لا يُحجب منه شيء عن الملفات المصدَّرة والاستشهادات.",
    "place and words": "تُغفل الملفات المصدَّرة والاستشهادات مكانه ونصه ووثيقته.",
    everything: "تُغفله الملفات المصدَّرة والاستشهادات كله: لا يظهر إلا رقمه وعلامته، كفجوة."
  },
  ledger: "في السجل",
  ledgerNote: "التصحيحات قيود لاحقة؛ ولا يُكتب فوق شيء",
  ledgerAsked: "تاريخ هذا الادعاء",
  step: "{step} {instant}، {entry}",
  steps: { recorded: "سُجّل", superseded: "صُحّح", withdrawn: "سُحب" },
  entry: (sequence) => `القيد ${sequence}`,
  hashOf: (sequence) => `بصمة القيد ${sequence}`,
  entryBefore: "القيد السابق",
  head: (sequence) => `رأس السلسلة، عدد القيود ${sequence}`,
  note: "ملاحظة"
}
