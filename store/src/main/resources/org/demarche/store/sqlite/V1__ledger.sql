-- The ledger's first schema.
-- Days are ISO 8601 text, instants ISO 8601 text in UTC, offsets UTF-16 code units, ends exclusive.
-- "n" is a row's number in this ledger; "id" a content hash that is the same in every ledger.

-- What somebody asked to be read: a file or an address. Its last attempt, and whether it was taken
-- out by hand.
CREATE TABLE source (
  n            INTEGER PRIMARY KEY,
  name         TEXT NOT NULL UNIQUE,
  status       TEXT NOT NULL CHECK (status IN ('read', 'failed')),
  message      TEXT NOT NULL,
  attempted_at TEXT NOT NULL,
  removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
);

-- What was read: bytes once for each content, whatever the number of sources that hold it.
-- Bytes and text are deflated; text is null where it is the bytes read as UTF-8.
CREATE TABLE page (
  n          INTEGER PRIMARY KEY,
  hash       TEXT NOT NULL UNIQUE,
  written_by INTEGER NOT NULL REFERENCES source (n),
  size       INTEGER NOT NULL,
  bytes      BLOB NOT NULL,
  text       BLOB
);

-- Which page a source held when, and what was known of it from outside. A changed file gets a new
-- row, and the old one says when it was superseded.
CREATE TABLE reading (
  n               INTEGER PRIMARY KEY,
  source_n        INTEGER NOT NULL REFERENCES source (n),
  page_n          INTEGER NOT NULL REFERENCES page (n),
  url             TEXT,
  outlet          TEXT,
  via             TEXT,
  published_from  TEXT,
  published_to    TEXT,
  published_basis TEXT,
  captured_from   TEXT,
  captured_to     TEXT,
  captured_basis  TEXT,
  title           TEXT,
  reader_version  TEXT NOT NULL,
  read_at         TEXT NOT NULL,
  superseded_at   TEXT
);
CREATE UNIQUE INDEX reading_current ON reading (source_n) WHERE superseded_at IS NULL;
CREATE INDEX reading_page ON reading (page_n, superseded_at);

-- An article as the reader found it. "label_tail" is what follows the source in its page's name.
-- "statement_dates" are the dates its statements were made with: others make them stale.
CREATE TABLE article (
  n                 INTEGER PRIMARY KEY,
  id                TEXT NOT NULL UNIQUE,
  page_n            INTEGER NOT NULL REFERENCES page (n),
  ordinal           INTEGER NOT NULL,
  label_tail        TEXT NOT NULL,
  outlet            TEXT,
  via               TEXT,
  byline            TEXT,
  language          TEXT NOT NULL,
  published_from    TEXT,
  published_to      TEXT,
  published_basis   TEXT,
  captured_from     TEXT,
  captured_to       TEXT,
  captured_basis    TEXT,
  place_start       INTEGER,
  place_end         INTEGER,
  partial           INTEGER NOT NULL CHECK (partial IN (0, 1)),
  statement_version TEXT,
  statement_dates   TEXT,
  title             TEXT NOT NULL,
  text              TEXT NOT NULL
);
CREATE INDEX article_page ON article (page_n, ordinal);

-- What was left out of an article, and why.
CREATE TABLE cut (
  article_n INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL,
  start_at  INTEGER NOT NULL,
  end_at    INTEGER NOT NULL,
  text      TEXT NOT NULL,
  reason    TEXT NOT NULL,
  PRIMARY KEY (article_n, ordinal)
) WITHOUT ROWID;

-- Which stretch of an article's title or text stands where on its page.
CREATE TABLE segment (
  article_n INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL,
  in_title  INTEGER NOT NULL CHECK (in_title IN (0, 1)),
  start_at  INTEGER NOT NULL,
  end_at    INTEGER NOT NULL,
  on_page   INTEGER NOT NULL,
  PRIMARY KEY (article_n, ordinal)
) WITHOUT ROWID;

-- The articles in view, with corrections by hand applied: derived from source, reading, article and
-- correction, and written again in the transaction that changes one of them.
-- "day" is the day an article is listed under; 'unknown' sorts last.
CREATE TABLE shown (
  article_n       INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
  page_n          INTEGER NOT NULL REFERENCES page (n),
  source          TEXT NOT NULL,
  ordinal         INTEGER NOT NULL,
  label           TEXT NOT NULL,
  day             TEXT NOT NULL,
  dates           TEXT NOT NULL,
  title           TEXT NOT NULL,
  outlet          TEXT,
  via             TEXT,
  byline          TEXT,
  published_from  TEXT,
  published_to    TEXT,
  published_basis TEXT
);
CREATE INDEX shown_page ON shown (page_n);
CREATE INDEX shown_day ON shown (day, source, ordinal);
CREATE INDEX shown_source ON shown (source, ordinal);
CREATE INDEX shown_label ON shown (label);
CREATE INDEX shown_outlet ON shown (outlet, day);
CREATE INDEX shown_via ON shown (via, day);

-- A party under a name; one id can have several.
CREATE TABLE party (
  n    INTEGER PRIMARY KEY,
  id   TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (id, name)
);

-- A statement. "shown" and "day" are derived: whether its article is in view, and the day it is
-- listed under (said, else published, else 'unknown'). Context is stored as its length: the words
-- stand in the article.
CREATE TABLE statement (
  n              INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  article_n      INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  holder_n       INTEGER NOT NULL REFERENCES party (n),
  shown          INTEGER NOT NULL CHECK (shown IN (0, 1)),
  day            TEXT NOT NULL,
  act            TEXT NOT NULL,
  issue          TEXT NOT NULL,
  mode           TEXT NOT NULL,
  said_from      TEXT,
  said_to        TEXT,
  said_basis     TEXT,
  speaker_name   TEXT,
  speaker_role   TEXT,
  content        TEXT NOT NULL,
  condition      TEXT,
  evidence_in    TEXT NOT NULL CHECK (evidence_in IN ('title', 'text')),
  evidence_start INTEGER NOT NULL,
  evidence_end   INTEGER NOT NULL,
  evidence_exact TEXT NOT NULL,
  prefix_length  INTEGER NOT NULL,
  suffix_length  INTEGER NOT NULL,
  rule           TEXT NOT NULL,
  confidence     REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
);
CREATE INDEX statement_article ON statement (article_n);
CREATE INDEX statement_day ON statement (day) WHERE shown = 1;
CREATE INDEX statement_holder ON statement (holder_n, issue, day) WHERE shown = 1;
CREATE INDEX statement_issue ON statement (issue, day) WHERE shown = 1;
CREATE INDEX statement_act ON statement (act, day) WHERE shown = 1;

CREATE TABLE addressee (
  statement_n INTEGER NOT NULL REFERENCES statement (n) ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  party_n     INTEGER NOT NULL REFERENCES party (n),
  PRIMARY KEY (statement_n, ordinal)
) WITHOUT ROWID;
CREATE INDEX addressee_party ON addressee (party_n);

CREATE TABLE scope (
  statement_n INTEGER NOT NULL REFERENCES statement (n) ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  item        TEXT NOT NULL,
  PRIMARY KEY (statement_n, ordinal)
) WITHOUT ROWID;
CREATE INDEX scope_item ON scope (item);

-- What a reviewer decided, and when. No reference to the statement's row: a decision outlives a
-- read with newer rules.
CREATE TABLE review (
  n            INTEGER PRIMARY KEY,
  statement_id TEXT NOT NULL,
  decision     TEXT NOT NULL,
  reason       TEXT NOT NULL,
  who          TEXT NOT NULL,
  at           TEXT NOT NULL
);
CREATE INDEX review_statement ON review (statement_id);

-- What was set by hand: a field of an article, or a source taken out or put back. The latest row
-- that is not undone holds. A null new value goes back to what was read. No references: a
-- correction outlives a read that loses the article and a later one that finds it again.
CREATE TABLE correction (
  n          INTEGER PRIMARY KEY,
  article_id TEXT,
  source     TEXT,
  field      TEXT NOT NULL,
  old_value  TEXT,
  new_value  TEXT,
  at         TEXT NOT NULL,
  undone_at  TEXT,
  CHECK ((article_id IS NULL) <> (source IS NULL))
);
CREATE INDEX correction_article ON correction (article_id, field);
CREATE INDEX correction_source ON correction (source);

CREATE TABLE story (
  n     INTEGER PRIMARY KEY,
  id    TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  first TEXT,
  last  TEXT
);

CREATE TABLE story_article (
  story_n   INTEGER NOT NULL REFERENCES story (n) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL,
  article_n INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  PRIMARY KEY (story_n, ordinal)
) WITHOUT ROWID;
CREATE INDEX story_article_article ON story_article (article_n);

CREATE TABLE story_outlet (
  story_n INTEGER NOT NULL REFERENCES story (n) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  outlet  TEXT NOT NULL,
  PRIMARY KEY (story_n, ordinal)
) WITHOUT ROWID;
