/** Marks a SQLite file as a ledger of Cordon ("CRDN"). */
export const APPLICATION_ID = 0x4352444e

/** Version of the tables below; a store of a higher one is refused. */
export const FORMAT = 3

/**
 * Unit: bytes. A claim of a dataset has 1 to 3 kB, and few of those fit a page of SQLite's default size well.
 *
 * Gotcha: it is fixed when a file is made; a store that was made with smaller pages keeps them.
 */
export const PAGE_SIZE = 16_384

/**
 * The index of what is recorded, new in format 2: the entries behind each key of `recordKeyOf`, but for redacted ones
 * and for claims in segments, which `claim_page` has.
 *
 * `nth` counts the entries of a key from 1, so that the key of the table itself keeps a claim from being recorded twice.
 */
export const CREATE_INDEX = `
  CREATE TABLE record (
    case_id TEXT NOT NULL,
    key TEXT NOT NULL,
    nth INTEGER NOT NULL CHECK (nth >= 1),
    sequence INTEGER NOT NULL,
    PRIMARY KEY (case_id, key, nth)
  ) STRICT, WITHOUT ROWID;
`

/**
 * What is appended in bulk, new in format 3: runs of entries, packed as `segment.ts` says, and an index of the claims in
 * them, as `claim-index.ts` says.
 *
 * Triggers keep what was sealed; bodies and salts can be replaced, because a redaction packs the others anew, and the
 * seals tell whether they are still the same.
 */
export const CREATE_SEGMENTS = `
  CREATE TABLE segment (
    case_id TEXT NOT NULL,
    first INTEGER NOT NULL CHECK (first >= 1),
    last INTEGER NOT NULL CHECK (last >= first),
    recorded_at INTEGER NOT NULL,
    kinds TEXT NOT NULL,
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    seals BLOB NOT NULL CHECK (length(seals) = 64 * (last - first + 1)),
    ends BLOB NOT NULL CHECK (length(ends) = 4 * (last - first + 1)),
    salts BLOB NOT NULL CHECK (length(salts) = 16 * (last - first + 1)),
    bodies BLOB NOT NULL,
    PRIMARY KEY (case_id, first)
  ) STRICT;

  CREATE TRIGGER segment_stays BEFORE DELETE ON segment
  BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

  CREATE TRIGGER segment_sealed BEFORE UPDATE ON segment
  WHEN NOT (
    NEW.case_id = OLD.case_id AND NEW.first = OLD.first AND NEW.last = OLD.last AND
    NEW.recorded_at = OLD.recorded_at AND NEW.kinds = OLD.kinds AND NEW.previous = OLD.previous AND
    NEW.seals = OLD.seals
  )
  BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;

  CREATE TABLE claim_run (
    case_id TEXT NOT NULL,
    run INTEGER NOT NULL,
    level INTEGER NOT NULL,
    PRIMARY KEY (case_id, run)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE claim_page (
    case_id TEXT NOT NULL,
    run INTEGER NOT NULL,
    first INTEGER NOT NULL,
    page BLOB NOT NULL,
    PRIMARY KEY (case_id, run, first)
  ) STRICT, WITHOUT ROWID;
`

/**
 * The tables of format 1, which later formats have too.
 *
 * Every key begins with the case. Triggers keep even a faulty statement from changing an entry: it can only
 * lose body and salt. Not `WITHOUT ROWID`: a body of more than about 1 kB would leave the page there.
 */
export const CREATE = `
  CREATE TABLE entry (
    case_id TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    recorded_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT,
    salt TEXT,
    commitment TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (case_id, sequence),
    CHECK ((body IS NULL) = (salt IS NULL))
  ) STRICT;

  CREATE TABLE receipt (
    case_id TEXT NOT NULL,
    client_key TEXT NOT NULL,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    PRIMARY KEY (case_id, client_key),
    FOREIGN KEY (case_id, last_sequence) REFERENCES entry (case_id, sequence)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER entry_stays BEFORE DELETE ON entry
  BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

  CREATE TRIGGER entry_sealed BEFORE UPDATE ON entry
  WHEN NOT (
    NEW.body IS NULL AND NEW.salt IS NULL AND
    NEW.case_id = OLD.case_id AND NEW.sequence = OLD.sequence AND NEW.recorded_at = OLD.recorded_at AND
    NEW.kind = OLD.kind AND NEW.commitment = OLD.commitment AND NEW.previous = OLD.previous AND NEW.hash = OLD.hash
  )
  BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
`

/** Marks the file as a ledger of this format. */
export const MARK = `
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FORMAT};
`
