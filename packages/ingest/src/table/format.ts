import type { Actor } from "@cordon/domain/actor/actor"
import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import type { Group } from "@cordon/domain/group/group"
import type { CaseId } from "@cordon/domain/key"
import type { Place } from "@cordon/domain/place/place"
import type { Source } from "@cordon/domain/source/source"
import type { Result } from "effect"
import type { ByteRow } from "./byte-rows.ts"
import type { ByteText } from "./byte-text.ts"
import type { FormatError } from "./format-errors.ts"

/**
 * What other people's data formats are written against (ADR-0010).
 *
 * A format knows one layout (UCDP GED, ACLED, a folder of dated GeoJSON files ...). It turns one row into claims or
 * into problems, and knows nothing of files, encodings, batches, the ledger, quarantine files or reports: the
 * engine does all that, the same way for every format.
 *
 * A format is pure: the same row under the same settings gives the same claims, whatever came before it and
 * wherever it stands. That is what makes an import repeatable.
 */
export interface ImportFormat {
  /** Name on the command line, e.g. `ucdp-ged`. */
  readonly name: string
  /** What it is, for people: one line, e.g. `UCDP Georeferenced Event Dataset, CSV`. */
  readonly title: string
  /** Whether a file is plainly of this format; see `Probe`. */
  readonly detect: (probe: Probe) => Detection
  /** The kinds of record that `directory.find` is asked for; all when left out, none for `[]`, which is faster. */
  readonly looksUp?: ReadonlyArray<"place" | "actor" | "source">
  /** Reads it as CSV with a header row, where the format can be CSV. */
  readonly csv?: CsvDoor
  /** Reads it as NDJSON, one JSON object a line, where the format can be that. */
  readonly ndjson?: NdjsonDoor
  /** Reads it as documents that hold features, such as GeoJSON or KML, where the format can be that. */
  readonly document?: DocumentDoor<unknown>
}

/** What is seen of the input before it is read. */
export interface Probe {
  /** File or folder name without its directory, e.g. `GEDEvent_v24_1.csv`; empty for a stream without a name. */
  readonly name: string
  /** Whether the input is a folder of files; `files` then has their names, sorted. */
  readonly folder: boolean
  readonly files: ReadonlyArray<string>
  /** The beginning of the (first) file as text, at most 64 kB, without a byte order mark. */
  readonly start: string
  /** The cells of the first line read as CSV, trimmed; empty for a folder or where it is no CSV. */
  readonly header: ReadonlyArray<string>
}

/**
 * Whether the input is surely of this format, told by what no other format has: its column names, its root element.
 *
 * When exactly one format says `plain`, `--format` may be left out. `no` does not forbid to ask for the format by name.
 */
export type Detection = "plain" | "no"

/** What the person who imports decided, as far as it concerns the formats. Empty texts never occur. */
export interface FormatSettings {
  /** Edition or version of the dataset, e.g. `24.1`, where it was given; a format may tell it from `Probe.name` too. */
  readonly edition?: string
  /** When the dataset was published, as EDTF. */
  readonly published?: string
  /** Order of day and month in dates such as `03/04/2016`; without it such dates are refused. */
  readonly dateOrder?: "dmy" | "mdy"
  /** The declarative mapping file, with its name for errors. */
  readonly mapping?: { readonly name: string; readonly text: string }
  /** Property of areas that names who holds them. */
  readonly holderProperty?: string
  /** Whether each day's areas are complete, so that one that stays the same for days in a row is one claim. */
  readonly carry?: boolean
}

/** What a format gets to know when an import begins. */
export interface FormatStart {
  readonly case: CaseId
  readonly settings: FormatSettings
  readonly probe: Probe
  /** The places, actors and sources that the case has already; see `Directory`. */
  readonly directory: Directory
  /** Ids of the groups that the case declares besides the standard ones. */
  readonly groups?: ReadonlyArray<string>
  /**
   * When the import began, RFC 3339 in UTC: whatever it reads had been published by then. For `publishedAt` alone, where
   * nobody says more; without such an end a claim would be known on no date at all.
   */
  readonly readAt?: string
}

/**
 * Finds records that the case had before this import.
 *
 * Shape: `find` takes an id, a name in any language or spelling, or a P-code; letter case, diacritics and runs of
 * space do not matter. An id wins over a P-code, a P-code over a name.
 * Gotcha: all records of a kind are read for it before the import begins, so a format that makes its own ids says
 * `looksUp: []`. What the import itself declares is not in it.
 */
export interface Directory {
  readonly find: (kind: "place" | "actor" | "source", text: string) => Found
}

/** `ambiguous` where several records answer to a name. */
export type Found =
  | { readonly kind: "one"; readonly id: string }
  | { readonly kind: "none" }
  | { readonly kind: "ambiguous"; readonly ids: ReadonlyArray<string> }

/** CSV with a header row. */
export interface CsvDoor {
  /**
   * Begins to read a file with these columns.
   *
   * `header` holds the column names, trimmed, in the order of the cells; `preview` the first data rows, five at most,
   * e.g. to see an HXL row. The columns of a quarantine file (`cordon_line` ...) are in neither.
   * Errors: a FormatError; nothing was written then. `columnsOf` makes the one for missing columns.
   */
  readonly open: (
    header: ReadonlyArray<string>,
    preview: ReadonlyArray<ReadonlyArray<string>>,
    start: FormatStart
  ) => Result.Result<RowMapper<ReadonlyArray<string>>, FormatError>
}

/** NDJSON: one JSON object a line. */
export interface NdjsonDoor {
  /** Begins to read a file; `preview` holds the first objects, five at most. Errors: a FormatError. */
  readonly open: (
    preview: ReadonlyArray<JsonObject>,
    start: FormatStart
  ) => Result.Result<RowMapper<JsonObject>, FormatError>
}

/** A parsed JSON object; its values are whatever the file has. */
export type JsonObject = { readonly [key: string]: unknown }

/**
 * Documents that hold features: one file, or a folder of files read in the order of their names.
 *
 * The engine gives the files; the format takes them apart into features, and maps them like rows.
 */
export interface DocumentDoor<Feature> {
  /** Which files of a folder are read, by name, e.g. `/\.(geojson|json)$/i`; the others are named in the report. */
  readonly files: RegExp
  /** Begins to read. Errors: a FormatError. */
  readonly open: (start: FormatStart) => Result.Result<DocumentMapper<Feature>, FormatError>
}

/** A file of a document format. Whoever wants the whole text joins the pieces; the engine has decoded them. */
export interface DocumentFile {
  /** Path inside the folder with forward slashes, or the file's name. */
  readonly name: string
  readonly text: AsyncIterable<string>
}

/** A feature with the place where it was found. */
export interface FeatureRow<Feature> {
  /** Line of the file where the feature begins, from 1; where that is not known, its number in the file. */
  readonly line: number
  readonly feature: Feature
  /** The feature as it was, for the quarantine file: the same text if nothing was wrong with reading it. */
  readonly raw: string
}

/** Takes documents apart and maps their features. */
export interface DocumentMapper<Feature> extends RowMapper<Feature> {
  /**
   * The features of a file, some at a time, in the order of the file.
   *
   * Gotcha: a feature that cannot be read at all is still a row: give it as it is and let `map` refuse it. Fail the
   * iteration with a FormatError only when the file as a whole is not of the format (then nothing is loaded of it).
   */
  readonly features: (file: DocumentFile) => AsyncIterable<ReadonlyArray<FeatureRow<Feature>>>
  /** How quarantined features are written, so that the file can be mended and imported again. */
  readonly quarantine: QuarantineText
}

/** Text around and of quarantined features. */
export interface QuarantineText {
  /** File name ending without a dot, e.g. `geojson`. */
  readonly extension: string
  readonly head: string
  /** One feature with why it was refused; `index` counts from 0, for separators. */
  readonly row: (raw: string, refusal: QuarantinedRow, index: number) => string
  readonly tail: string
}

/** Where a row stood and what was wrong with it. */
export interface QuarantinedRow {
  readonly file: string
  readonly line: number
  readonly problems: ReadonlyArray<CellProblem>
}

/** Maps the rows of one import. */
export interface RowMapper<Row> {
  readonly dataset: Dataset
  /**
   * What a row says. Called once a row, in the order of the file, synchronously; it never throws.
   *
   * Gotcha: `number` counts the rows of the input and is for nothing but remarks; claims must not depend on it. Records
   * declared by a row that is refused are dropped.
   */
  readonly map: (row: Row, number: number, declare: Declare) => RowOutcome
  /**
   * As `map`, with the claim of a row as text already, for a `typed` mapper that has to be very fast; the engine then calls
   * this one. A property test proves that it says the same as `map`.
   */
  readonly write?: (row: Row, number: number, declare: Declare) => WrittenOutcome
  /**
   * As `write`, straight from the bytes of a plain row: writes the claim's text and gives what the engine needs to know of
   * it; `undefined` for every row that is not of the commonest kind, which then goes to `write`. A property test proves that
   * the two say the same. A row that declared something is written, and when it is asked for again it declares nothing.
   */
  readonly copy?: (row: ByteRow, into: ByteText, declare: Declare) => CopiedClaim | undefined
  /**
   * How the engine makes sure that claims and declared records keep the schema.
   *
   * `decode`: every one is decoded with `EntryBody`, and what the schema refuses is quarantined with field and reason;
   * costs about 50 microseconds a claim. `typed`: the mapper's own construction guarantees it, and keys stand in code-unit
   * order at every level, so that `JSON.stringify` gives the canonical text; a property test proves both.
   */
  readonly guarantee: "decode" | "typed"
}

/** Who speaks in a dataset, and which of its editions this is. */
export interface Dataset {
  /** The dataset's own source: the speaker of its claims, recorded where the case does not know its id. */
  readonly source: SourceEncoded
  /** Other sources that claims name, e.g. a publisher, recorded the same way. */
  readonly otherSources: ReadonlyArray<SourceEncoded>
  /**
   * Groups that claims name besides the standard ones; added to the case's manifest where they are missing. The list may
   * grow while rows are mapped, up to the row that names a group first.
   */
  readonly groups: ReadonlyArray<Group>
  /** Licence of the data, for the manifest of a case that the import makes. */
  readonly licence: string
  /**
   * The edition of this file, which also stands in `citation.edition` of every claim.
   *
   * It decides about a row whose claim id the ledger has with other content: the later edition supersedes the earlier
   * one; otherwise the row is quarantined. Editions are compared as numbers between dots (`24.1` before `25.0.3`).
   * Gotcha: nothing else of a claim but `publishedAt` may depend on it, or every row of a new edition looks changed.
   */
  readonly edition?: string
}

/**
 * Declares a record that the claims of a row refer to.
 *
 * Call it for every record in every row; `make` is called only the first time the import meets the id, and the record
 * is written only where the ledger does not know the id: what a case says of a place already is left as it is.
 */
export interface Declare {
  readonly place: (id: string, make: () => PlaceEncoded) => void
  readonly actor: (id: string, make: () => ActorEncoded) => void
  readonly source: (id: string, make: () => SourceEncoded) => void
}

/** A place, actor or source as plain JSON: what its schema decodes. */
export type PlaceEncoded = typeof Place.Encoded
export type ActorEncoded = typeof Actor.Encoded
export type SourceEncoded = typeof Source.Encoded

/**
 * What a row came to.
 *
 * `claims`: at least one claim, as plain JSON. Their ids are made of the dataset's and the row's own identity
 * (`ucdp-ged-244657`, `acled-SYR1234-killed`), so that the same row in any file is the same claim. A row counts once,
 * however many claims it makes: accepted when the ledger lacked one of them, already known when it had all.
 * `refused`: why; the row goes to quarantine whole. `noData`: the row says nothing (HXL hashtags) and is not counted.
 */
export type RowOutcome =
  | { readonly kind: "claims"; readonly claims: ReadonlyArray<ClaimEncoded> }
  | { readonly kind: "refused"; readonly problems: ReadonlyArray<CellProblem> }
  | { readonly kind: "noData" }

/** A claim whose canonical text was written as bytes. */
export interface CopiedClaim {
  readonly id: string
  /** Only where it lies outside the days of the claims so far. */
  readonly heldDuring?: string
  readonly publishedAt: string
}

/** A claim as the canonical text of its entry body, with what the engine needs to know of it. */
export interface WrittenClaim {
  readonly kind: "written"
  readonly id: string
  readonly heldDuring: string
  readonly publishedAt: string
  /** RFC 8785 of `{"claim": ..., "kind": "claim.recorded.v1"}`. */
  readonly text: string
}

/** What a row came to, its claim as text. */
export type WrittenOutcome = WrittenClaim | Exclude<RowOutcome, { readonly kind: "claims" }>

/** One thing that is wrong with a row. */
export interface CellProblem {
  /** Column, key or property; empty where the whole row is meant. */
  readonly field: string
  /** What stands there, quoted where it is text. */
  readonly found: string
  /** Why it cannot be taken, as a clause that a person can act on. */
  readonly reason: string
}
