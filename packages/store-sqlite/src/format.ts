/** Marks a SQLite file as a ledger of Cordon ("CRDN"). */
export const APPLICATION_ID = 0x4352444e

/** Version of the tables below; a store of a higher one is refused. */
export const FORMAT = 1

/**
 * The tables of format 1.
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

  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FORMAT};
`
