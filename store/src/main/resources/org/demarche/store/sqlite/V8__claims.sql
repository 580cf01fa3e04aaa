-- What articles themselves say about how positions moved. Made with an article's statements, and
-- gone with them.
CREATE TABLE claim (
  n              INTEGER PRIMARY KEY,
  id             TEXT NOT NULL,
  dossier        TEXT NOT NULL,
  article_n      INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  party_n        INTEGER NOT NULL REFERENCES party (n),
  direction      TEXT NOT NULL,
  issue          TEXT,
  words          TEXT NOT NULL,
  said_from      TEXT,
  said_to        TEXT,
  said_basis     TEXT,
  evidence_in    TEXT NOT NULL CHECK (evidence_in IN ('title', 'text')),
  evidence_start INTEGER NOT NULL,
  evidence_end   INTEGER NOT NULL,
  evidence_exact TEXT NOT NULL,
  prefix_length  INTEGER NOT NULL,
  suffix_length  INTEGER NOT NULL,
  pattern        TEXT NOT NULL,
  UNIQUE (dossier, id)
);
CREATE INDEX claim_article ON claim (article_n);
CREATE INDEX claim_party ON claim (party_n);
