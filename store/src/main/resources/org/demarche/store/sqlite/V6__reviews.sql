-- Dossiers share articles and not statements, and reviewers decide about statements.

-- Which articles were analysed for which dossier ('' for none), with what, and with which dates.
CREATE TABLE analysis (
  article_n INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  dossier   TEXT NOT NULL,
  version   TEXT NOT NULL,
  dates     TEXT NOT NULL,
  PRIMARY KEY (article_n, dossier)
) WITHOUT ROWID;
CREATE INDEX analysis_dossier ON analysis (dossier);
INSERT INTO analysis (article_n, dossier, version, dates)
  SELECT n, '', statement_version, coalesce(statement_dates, '') FROM article
  WHERE statement_version IS NOT NULL;

-- A statement of a dossier, made by the program or by hand (an edit, an addition). One that is
-- replaced by an edit stays, out of view: "shown" is whether its article is in view and nothing
-- replaces it. "verdict" and "review_n" are derived from the decisions below, in the transaction
-- that changes a statement or a decision. "replaces" is the id of the program's statement for which
-- one made by hand stands.
CREATE TABLE statement_new (
  n              INTEGER PRIMARY KEY,
  id             TEXT NOT NULL,
  dossier        TEXT NOT NULL,
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
  confidence     REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  by_hand        INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1)),
  replaces       TEXT,
  replaced       INTEGER NOT NULL DEFAULT 0 CHECK (replaced IN (0, 1)),
  verdict        TEXT NOT NULL DEFAULT 'none'
    CHECK (verdict IN ('none', 'accepted', 'edited', 'added', 'rejected', 'unsure')),
  review_n       INTEGER,
  UNIQUE (id, dossier)
);
INSERT INTO statement_new (n, id, dossier, article_n, holder_n, shown, day, act, issue, mode,
    said_from, said_to, said_basis, speaker_name, speaker_role, content, condition,
    evidence_in, evidence_start, evidence_end, evidence_exact, prefix_length, suffix_length,
    rule, confidence)
  SELECT n, id, '', article_n, holder_n, shown, day, act, issue, mode,
    said_from, said_to, said_basis, speaker_name, speaker_role, content, condition,
    evidence_in, evidence_start, evidence_end, evidence_exact, prefix_length, suffix_length,
    rule, confidence FROM statement;

CREATE TABLE addressee_new (
  statement_n INTEGER NOT NULL REFERENCES statement_new (n) ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  party_n     INTEGER NOT NULL REFERENCES party (n),
  PRIMARY KEY (statement_n, ordinal)
) WITHOUT ROWID;
INSERT INTO addressee_new SELECT * FROM addressee;

CREATE TABLE scope_new (
  statement_n INTEGER NOT NULL REFERENCES statement_new (n) ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  item        TEXT NOT NULL,
  PRIMARY KEY (statement_n, ordinal)
) WITHOUT ROWID;
INSERT INTO scope_new SELECT * FROM scope;

DROP TABLE addressee;
DROP TABLE scope;
DROP TABLE statement;
-- The references of the two follow the name.
ALTER TABLE statement_new RENAME TO statement;
ALTER TABLE addressee_new RENAME TO addressee;
ALTER TABLE scope_new RENAME TO scope;
CREATE INDEX statement_article ON statement (article_n, dossier);
CREATE INDEX statement_day ON statement (dossier, day) WHERE shown = 1;
CREATE INDEX statement_holder ON statement (holder_n, issue, day) WHERE shown = 1;
CREATE INDEX statement_issue ON statement (issue, day) WHERE shown = 1;
CREATE INDEX statement_act ON statement (act, day) WHERE shown = 1;
CREATE INDEX statement_verdict ON statement (verdict) WHERE verdict <> 'none';
CREATE INDEX addressee_party ON addressee (party_n);
CREATE INDEX scope_item ON scope (item);

-- What a reviewer decided: accepted, edited, added, rejected, unsure, or undone, which takes back
-- the row "undoes". Rows are added, never changed or deleted. "seen" is the statement that was
-- decided about and "made" the one that a reviewer made (edited, added), as JSON: by their words a
-- decision is put on the statements of a later read.
CREATE TABLE review_new (
  n            INTEGER PRIMARY KEY,
  dossier      TEXT NOT NULL,
  statement_id TEXT NOT NULL,
  article_id   TEXT NOT NULL,
  page_hash    TEXT NOT NULL,
  decision     TEXT NOT NULL
    CHECK (decision IN ('accepted', 'edited', 'added', 'rejected', 'unsure', 'undone')),
  reason       TEXT NOT NULL,
  seen         TEXT NOT NULL,
  made         TEXT,
  undoes       INTEGER REFERENCES review_new (n),
  who          TEXT NOT NULL,
  at           TEXT NOT NULL
);
DROP TABLE review;
ALTER TABLE review_new RENAME TO review;
CREATE INDEX review_page ON review (page_hash);
CREATE UNIQUE INDEX review_undoes ON review (undoes) WHERE undoes IS NOT NULL;

-- What a reviewer decided about provisions: these statements are about one thing (merged), or are
-- no part of the provision of the others (parted). "first" and "second" are lists of statements.
CREATE TABLE provision_review (
  n        INTEGER PRIMARY KEY,
  dossier  TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('merged', 'parted', 'undone')),
  party    TEXT NOT NULL,
  issue    TEXT NOT NULL,
  first    TEXT NOT NULL,
  second   TEXT NOT NULL,
  words    TEXT NOT NULL,
  undoes   INTEGER REFERENCES provision_review (n),
  who      TEXT NOT NULL,
  at       TEXT NOT NULL
);
CREATE UNIQUE INDEX provision_review_undoes ON provision_review (undoes) WHERE undoes IS NOT NULL;

-- Where a reviewer stopped in a queue: the last statement that was shown.
CREATE TABLE review_place (
  who          TEXT NOT NULL,
  queue        TEXT NOT NULL,
  statement_id TEXT NOT NULL,
  at           TEXT NOT NULL,
  PRIMARY KEY (who, queue)
) WITHOUT ROWID;
