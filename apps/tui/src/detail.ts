import { type CardSection, cardsFor } from "@cordon/view-model/cards"
import type { ClaimCard } from "@cordon/view-model/claim-card"
import { figureCard } from "@cordon/view-model/figure-card"
import { formatDay } from "@cordon/view-model/format-time"
import { placeCard } from "@cordon/view-model/place-card"
import { nothing, type Selection } from "@cordon/view-model/selection"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { credibilityWords, reliabilityWords } from "@cordon/domain/assessment/admiralty"
import { gradeText } from "./claim-rows.ts"
import { type Line, line, span, wrapped } from "./line.ts"

/** What is opened: the selection, and the claim chosen in its list, which comes first. */
export interface DetailFrame {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly chosen: ClaimCard | undefined
  readonly width: number
}

/**
 * Everything about the selection as text to scroll: the chosen claim in full, then the place or figure, then all
 * of its claims. Names in other scripts stand here only, since terminals differ in how they draw them.
 */
export const detailLines = (frame: DetailFrame): ReadonlyArray<Line> => {
  const { snapshot, session, chosen, width } = frame
  const { selection } = snapshot
  const sections = cardsFor(selection, snapshot, session)
  return [
    ...(chosen === undefined ? [] : [...claimLines(chosen, width), line()]),
    ...headLines(selection, frame),
    ...sections.flatMap((section) => sectionLines(section, width))
  ]
}

const headLines = (selection: Selection, { session, snapshot, width }: DetailFrame): ReadonlyArray<Line> => {
  if (selection.kind === "place") {
    const card = placeCard(selection.place, snapshot.situation, session.index)
    if (card === undefined) return []
    const facts = [
      card.kind,
      ...(card.within.length > 0 ? [`in ${card.within.join(", ")}`] : []),
      ...(card.pcode === undefined ? [] : [card.pcode]),
      ...(card.area === undefined ? [] : [card.area]),
      ...(card.approximate ? ["outline approximate"] : [])
    ]
    return [
      line(span(card.name, { bold: true }), ...card.names.map(({ name }) => span(`   ${name}`))),
      ...paragraph(facts.join(" · "), width, "dim"),
      ...(card.holder === undefined ? [] : [line(span(card.holder, { bold: true }))]),
      ...(card.basis === undefined ? [] : paragraph(card.basis, width)),
      ...(card.note === undefined ? [] : paragraph(card.note, width, "dim")),
      line()
    ]
  }
  if (selection.kind === "figure") {
    const answer = snapshot.situation.figures.find(({ id }) => id === selection.figure)
    if (answer === undefined) return []
    const card = figureCard(answer, session.index)
    return [
      line(
        span(card.name, { bold: true }),
        span(`   ${card.headline}${card.qualifier === undefined ? "" : ` ${card.qualifier}`}`, {
          role: "link",
          bold: true
        }),
        span(`   ${card.badge.text}`, { role: "dispute" })
      ),
      ...paragraph(card.sources, width, "dim"),
      ...(card.derived === undefined
        ? []
        : paragraph(`${card.derived.text}. ${card.derived.rule}`, width, "dim")),
      line()
    ]
  }
  if (selection.kind === "event") {
    const event = session.timeline.events.find(({ id }) => id === selection.event)
    const days =
      event === undefined
        ? ""
        : event.from === event.to
          ? formatDay(event.from)
          : `${formatDay(event.from)} – ${formatDay(event.to)}`
    return [line(span(event?.label ?? "", { bold: true }), span(`   ${days}`, { role: "dim" })), line()]
  }
  return []
}

const sectionLines = (section: CardSection, width: number): ReadonlyArray<Line> => [
  line(
    span(section.title, { bold: true }),
    span(section.note === undefined ? "" : `   ${section.note}`, { role: "dim" })
  ),
  ...(section.withdrawn === undefined ? [] : paragraph(`Withdrawn: ${section.withdrawn.reason}`, width)),
  ...section.cards.flatMap((card) => shortLines(card, width)),
  line()
]

const shortLines = (card: ClaimCard, width: number): ReadonlyArray<Line> => [
  line(
    span(`  ${card.id}  `, { role: "link" }),
    span(`${card.speaker} `, { bold: true }),
    span(`${card.verb}, ${card.said}  ${gradeText(card)}`, { role: "dim" })
  ),
  ...wrapped(card.text, width - 6).map((words) => line("      ", words)),
  ...("text" in card.status
    ? wrapped(card.status.text, width - 6).map((words) => line("      ", span(words, { role: "dispute" })))
    : []),
  ...(card.origin === undefined ? [] : [line("      ", span(card.origin, { role: "dim" }))]),
  line(
    "      ",
    span(`${card.publisher}${card.locator === undefined ? "" : `, ${card.locator}`}`, { role: "dim" })
  )
]

/** A claim in full: what it says, its clocks, where it can be read, its grade and its outcome. */
export const claimLines = (card: ClaimCard, width: number): ReadonlyArray<Line> => {
  const field = (name: string, value: string | undefined): ReadonlyArray<Line> =>
    value === undefined
      ? []
      : wrapped(value, width - 16).map((words, i) =>
          line(span(i === 0 ? name.padEnd(14) : " ".repeat(14), { role: "dim" }), words)
        )
  const { reliability, credibility, assessed } = card.grade
  return [
    line(span(`Claim ${card.id}`, { bold: true }), span(`   ${card.speaker} ${card.verb}`)),
    ...paragraph(`“${card.text}”`, width),
    ...field("number", card.amount),
    ...field("holds", card.clocks.held),
    ...field("published", card.clocks.published),
    ...field("recorded", card.clocks.recorded),
    ...field("publisher", `${card.publisher}${card.title === undefined ? "" : `, “${card.title}”`}`),
    ...field("passage", card.locator ?? "not located: the whole document is cited"),
    ...field("address", card.address.kind === "address" ? card.address.url : `none: ${card.address.reason}`),
    ...field("seen", `${card.attribution.confidence}: ${card.attribution.text}`),
    ...field(
      "grade",
      `${reliability}${credibility}: ${assessed ? `${reliabilityWords[reliability]}; ${credibilityWords[credibility]}` : "not assessed by this date"}`
    ),
    ...field("origin", card.origin),
    ...field("standing", "text" in card.status ? card.status.text : "counted"),
    ...field(
      "outcome",
      card.outcome === undefined ? undefined : `${card.outcome.verdict}: ${card.outcome.reasons}`
    ),
    ...field(
      "care",
      card.sensitivity.level === "low"
        ? undefined
        : `${card.sensitivity.level}, ${card.sensitivity.tlp}: ${card.sensitivity.reason}`
    ),
    ...field("note", card.note)
  ]
}

const paragraph = (text: string, width: number, role: "plain" | "dim" = "plain"): ReadonlyArray<Line> =>
  wrapped(text, width).map((words) => line(span(words, { role })))

/** Whether there is anything to open. */
export const canOpen = (snapshot: Snapshot): boolean => snapshot.selection.kind !== nothing.kind
