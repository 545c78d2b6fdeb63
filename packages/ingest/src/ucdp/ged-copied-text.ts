import { isWholeIn } from "../table/byte-cells.ts"
import type { ByteRow } from "../table/byte-rows.ts"
import { type ByteText, fixedBytes } from "../table/byte-text.ts"
import type { ColumnPositions } from "../table/columns.ts"
import { type GedColumn, UCDP_GED } from "./ged-columns.ts"
import { gedTemplate, VIOLENCE } from "./ged-template.ts"

const COMMA = 44
const OPEN = 123
const CLOSE = 125
const QUOTE = 34
const BRACKET = 91
const BRACKET_CLOSE = 93
const PARENTHESIS_CLOSE = 41
const TILDE = 126
const SLASH = 47

/** The texts between what differs from row to row, as bytes. */
export const fixed = {
  beforeStated: fixedBytes(gedTemplate.beforeStated),
  stated: fixedBytes(gedTemplate.stated),
  beforeCodes: fixedBytes(gedTemplate.beforeCodes),
  beforePeriod: fixedBytes(gedTemplate.beforePeriod),
  beforeKey: fixedBytes(`${gedTemplate.beforeKey}${UCDP_GED}-`),
  beforeParaphrase: fixedBytes(`${gedTemplate.beforeParaphrase}"UCDP estimates `),
  beforeAmount: fixedBytes(`."${gedTemplate.beforeAmount}`),
  beforeEvent: fixedBytes(`${gedTemplate.beforeEvent}${UCDP_GED}-`),
  beforeParts: fixedBytes(gedTemplate.beforeParts),
  parts: fixedBytes(gedTemplate.parts),
  beforePerpetrators: fixedBytes(gedTemplate.beforePerpetrators),
  beforePlace: fixedBytes(gedTemplate.beforePlace),
  beforePublished: fixedBytes(gedTemplate.beforePublished),
  closing: fixedBytes(gedTemplate.closing),
  person: fixedBytes("1 person"),
  people: fixedBytes(" people"),
  between: fixedBytes(" between "),
  and: fixedBytes(" and "),
  by: fixedBytes(" by "),
  againstCivilians: fixedBytes(" against civilians"),
  at: fixedBytes(" at "),
  comma: fixedBytes(", "),
  on: fixedBytes(", on "),
  about: fixedBytes(", about "),
  from: fixedBytes(", from "),
  someTime: fixedBytes(", at some time from "),
  to: fixedBytes(" to "),
  rangeOpen: fixedBytes(" ("),
  until: fixedBytes(".."),
  actor: fixedBytes("ucdp-actor-"),
  best: fixedBytes('"best":'),
  high: fixedBytes('"high":'),
  low: fixedBytes(',"low":'),
  betweenPersons: fixedBytes(',"quantifier":"between","unit":"persons"}'),
  part: fixedBytes('{"amount":{"quantifier":"exactly","unit":"persons","value":'),
  ofActor: fixedBytes('},"of":{"actor":"ucdp-actor-'),
  actorEnd: fixedBytes('","kind":"actor"}}'),
  ofCivilians: fixedBytes('},"of":{"group":"civilians","kind":"group"}}'),
  ofOthers: fixedBytes('},"of":{"kind":"other","label":"people of unknown standing"}}')
}

/** Kinds of fighting as they stand in the paraphrase, by code. */
export const violenceBytes = [1, 2, 3].map((code) => fixedBytes(` killed in ${VIOLENCE[code]}`))

/** A column that is copied, with its key in JSON. */
export interface CopiedColumn {
  readonly position: number
  readonly key: Uint8Array
}

/** A cell, with what JSON escapes. */
export const writeCell = (
  { bytes, starts, ends, first, escapes }: ByteRow,
  position: number,
  into: ByteText
): void =>
  escapes
    ? into.escaped(bytes, starts[first + position]!, ends[first + position]!)
    : into.copy(bytes, starts[first + position]!, ends[first + position]!)

/** What the row rests on, with its key; nothing where it says nothing of it. */
export const writeStated = (row: ByteRow, stated: ReadonlyArray<CopiedColumn>, into: ByteText): void => {
  const { starts, ends, first } = row
  for (const { position } of stated) {
    if (starts[first + position] === ends[first + position]) continue
    into.fixed(fixed.stated)
    writeColumns(row, stated, false, into)
    return into.byte(COMMA)
  }
}

/** As `codesWriter`. */
export const writeCodes = (row: ByteRow, codes: ReadonlyArray<CopiedColumn>, into: ByteText): void =>
  writeColumns(row, codes, true, into)

/**
 * An object of the columns that are not empty; whole numbers as such where `numbers` says so.
 *
 * Gotcha: a fifth of an import is spent here, so it keeps its place in a variable and calls nothing for a plain cell.
 */
const writeColumns = (
  { bytes, starts, ends, first, escapes }: ByteRow,
  columns: ReadonlyArray<CopiedColumn>,
  numbers: boolean,
  into: ByteText
): void => {
  const to = into.bytes
  let { at } = into
  to[at] = OPEN
  at += 1
  let any = false
  for (let column = 0; column < columns.length; column += 1) {
    const { position, key } = columns[column]!
    const start = starts[first + position]!
    const end = ends[first + position]!
    if (start === end) continue
    if (any) {
      to[at] = COMMA
      at += 1
    }
    any = true
    for (let i = 0; i < key.length; i += 1, at += 1) to[at] = key[i]!
    const bare = numbers && isWholeIn(bytes, start, end)
    if (!bare) {
      to[at] = QUOTE
      at += 1
    }
    if (escapes) {
      into.at = at
      into.escaped(bytes, start, end)
      at = into.at
    } else for (let i = start; i < end; i += 1, at += 1) to[at] = bytes[i]!
    if (bare) continue
    to[at] = QUOTE
    at += 1
  }
  to[at] = CLOSE
  into.at = at + 1
}

/** Who fought whom, in words. */
export const writeSides = (
  row: ByteRow,
  at: ColumnPositions<GedColumn>,
  oneSided: boolean,
  into: ByteText
): void => {
  into.fixed(oneSided ? fixed.by : fixed.between)
  writeCell(row, at.side_a, into)
  if (oneSided) return into.fixed(fixed.againstCivilians)
  into.fixed(fixed.and)
  writeCell(row, at.side_b, into)
}

/** As `amountText`, of an estimate that has all three. */
export const writeAmount = (low: number, best: number, high: number, into: ByteText): void => {
  into.byte(OPEN)
  into.fixed(fixed.best)
  into.number(best)
  into.byte(COMMA)
  into.fixed(fixed.high)
  into.number(high)
  into.fixed(fixed.low)
  into.number(low)
  into.fixed(fixed.betweenPersons)
}

/** As `partsText`, with its key; nothing where no number says something. */
export const writeParts = (
  row: ByteRow,
  at: ColumnPositions<GedColumn>,
  deathsA: number,
  deathsB: number,
  civilians: number,
  unknown: number,
  into: ByteText
): void => {
  if (deathsA <= 0 && deathsB <= 0 && civilians <= 0 && unknown <= 0) return
  into.fixed(fixed.parts)
  into.byte(BRACKET)
  let any = false
  const part = (value: number): void => {
    if (any) into.byte(COMMA)
    any = true
    into.fixed(fixed.part)
    into.number(value)
  }
  if (deathsA > 0) {
    part(deathsA)
    into.fixed(fixed.ofActor)
    writeCell(row, at.side_a_new_id, into)
    into.fixed(fixed.actorEnd)
  }
  if (deathsB > 0) {
    part(deathsB)
    into.fixed(fixed.ofActor)
    writeCell(row, at.side_b_new_id, into)
    into.fixed(fixed.actorEnd)
  }
  if (civilians > 0) {
    part(civilians)
    into.fixed(fixed.ofCivilians)
  }
  if (unknown > 0) {
    part(unknown)
    into.fixed(fixed.ofOthers)
  }
  into.byte(BRACKET_CLOSE)
  into.byte(COMMA)
}

/** As `gedPeriod`. */
export const writePeriod = (start: number, end: number, precision: number, into: ByteText): void => {
  if (start === end) {
    into.day(start)
    if (precision !== 1) into.byte(TILDE)
    return
  }
  if (precision !== 1) into.byte(BRACKET)
  into.day(start)
  if (precision === 1) into.byte(SLASH)
  else into.fixed(fixed.until)
  into.day(end)
  if (precision !== 1) into.byte(BRACKET_CLOSE)
}

/** As `gedPeriodWords`, with the comma before it. */
export const writePeriodWords = (start: number, end: number, precision: number, into: ByteText): void => {
  if (start === end) {
    into.fixed(precision === 1 ? fixed.on : fixed.about)
    return into.day(start)
  }
  into.fixed(precision === 1 ? fixed.from : fixed.someTime)
  into.day(start)
  into.fixed(fixed.to)
  into.day(end)
}

/** As `amountWords`, of an estimate that has all three. */
export const writeAmountWords = (low: number, best: number, high: number, into: ByteText): void => {
  if (best === 1) into.fixed(fixed.person)
  else {
    into.number(best)
    into.fixed(fixed.people)
  }
  if (low === high) return
  into.fixed(fixed.rangeOpen)
  into.number(low)
  into.fixed(fixed.to)
  into.number(high)
  into.byte(PARENTHESIS_CLOSE)
}
