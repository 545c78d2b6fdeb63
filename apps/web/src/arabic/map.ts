import { formatNumber } from "@cordon/view-model/format"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../map/words.ts"

const claims = (count: number): string =>
  countedInArabic(count, {
    one: "ادعاء واحد",
    two: "ادعاءان",
    few: "ادعاءات",
    many: "ادعاءً",
    other: "ادعاء"
  })

/** The map and its menus in Arabic. */
export const map: Spoken<typeof words> = {
  map: "خريطة السيطرة. المضمون نفسه في جدول الأماكن.",
  zoom: "التكبير والتصغير",
  closer: "تكبير",
  further: "تصغير",
  whole: "عرض المنطقة كلها",
  scale: (length) => `مقياس الرسم: ${length}`,
  length: (metres) => (metres >= 1000 ? `${metres / 1000} كم` : `${metres} م`),
  legend: "مفتاح الخريطة",
  show: (what) => `${what}: يظهر على الخريطة`,
  nameChoice: "لغة الأسماء",
  bothNames: "كلتاهما",
  newest: (days) =>
    `عمر أحدث ادعاء: ${countedInArabic(days, { zero: "أقل من يوم", one: "يوم واحد", two: "يومان", few: "أيام", many: "يوماً", other: "يوم" })}`,
  stale: (holder) => `${holder}، قديم`,
  unknown: "؟",
  inArea: (place) => `في ${place}`,
  more: (count) => `+ ${formatNumber(count)}`,
  card: {
    close: "إغلاق",
    claims: "الادعاءات",
    more: (count) => `و${formatNumber(count)} غيرها في قائمة الادعاءات`,
    open: "انقر لعرض الادعاءات",
    forces: (place) => `قوات يقال إنها في ${place}`,
    area: "لم يُذكر موقع دقيق.",
    noNumber: "بلا عدد",
    unknown: "المكان غير مذكور",
    somewhere: (place) => `في مكان ما من ${place}`,
    way: (from, to) => `${from} ← ${to}`,
    counting: { cumulative: "المجموع حتى ذلك الحين", increment: "أُضيف في خطوة", planned: "مخطط له" },
    corridor: (handle, status) => `الممر ${handle}: ${status}`,
    incidents: (places) => `يقال إنه وقع في ${places}`,
    hit: (what) => `أُصيب: ${what}`,
    hitClass: (kind) => `يتعلق بـ: ${kind}`,
    claimsOf: (what, count) => `${what}، ${claims(count)}`,
    claimsAndOrigins: (count, origins) =>
      `${claims(count)} من ${countedInArabic(origins, {
        one: "مصدر أصلي واحد",
        two: "مصدرين أصليين",
        few: "مصادر أصلية",
        many: "مصدراً أصلياً",
        other: "مصدر أصلي"
      })}`
  },
  baseMap: {
    menu: "خريطة الأساس",
    what: "يرسم Cordon خريطته من الحالة وحدها ولا يطلب شيئاً من أحد. ويمكنك وضعها فوق خريطة من عندك: أدخل عنوان نمط MapLibre.",
    warning:
      "عندئذ يطلب متصفحك من ذلك العنوان صور الأرض التي تنظر إليها. ويرى من يديره أي الأماكن تنظر إليها ومتى. يبقى هذا الإعداد في هذا المتصفح.",
    address: "عنوان النمط",
    use: "استخدامه",
    remove: "بلا خريطة أساس",
    loading: "تُطلب خريطة الأساس …",
    shown: (credit) => `خريطة الأساس معروضة. ${credit}`,
    noAddress: (text) => `«${text}» ليس عنواناً. أدخله كاملاً، مثل https://tiles.example.org/style.json.`,
    refused: (origin) =>
      `لا يسمح هذا الخادم للصفحة بأن تطلب من ${origin}. يستطيع من يديره السماح بذلك بالخيار --map-style-origin ${origin}.`,
    noAnswer: (origin) => `لم يُجب ${origin}. تبقى الخريطة كما هي بلا خريطة أساس.`,
    status: (origin, status) => `أجاب ${origin} بالرمز ${status}. تحقق من عنوان النمط.`,
    notRead: (reason) => `لا يمكن استخدام النمط: ${reason}.`,
    noJson: "ليس بصيغة JSON",
    noStyle: "ليس نمط خريطة من الإصدار 8 بمصادر وطبقات",
    noVendor: (address) => `يذكر ${address}، ولا تقرأه إلا مكتبة شركة واحدة`
  },
  save: {
    save: "حفظ الخريطة",
    what: "ما تعرضه الخريطة الآن، مع العنوان والتواريخ ومفتاح الخريطة ومقياس الرسم والمصادر وتجزئة السجل.",
    png: "صورة PNG، بضعف الحجم",
    svg: "رسم SVG، يبقى النص نصاً",
    noBase: "لا تدخل خريطة الأساس في ملف SVG.",
    saving: "يُكتب الملف …",
    failed: (reason) => `تعذّر حفظ الخريطة: ${reason}. أعد المحاولة، أو اطبع الصفحة إلى ملف.`,
    title: "السيطرة على الأرض",
    notFact: "المعروض هو ما يُدّعى ومَن يدّعيه. ولا يُقدَّم على أنه حقيقة."
  }
}
