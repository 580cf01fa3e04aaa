-- Full text of articles and statements (FTS5). The index holds no text of its own: "article" and
-- "statement_words" do. Triggers keep it in the transaction that changes them.

CREATE VIRTUAL TABLE article_fts USING fts5 (
  title, text,
  content = 'article', content_rowid = 'n',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO article_fts (article_fts) VALUES ('rebuild');

CREATE TRIGGER article_fts_insert AFTER INSERT ON article BEGIN
  INSERT INTO article_fts (rowid, title, text) VALUES (new.n, new.title, new.text);
END;
CREATE TRIGGER article_fts_delete AFTER DELETE ON article BEGIN
  INSERT INTO article_fts (article_fts, rowid, title, text)
    VALUES ('delete', old.n, old.title, old.text);
END;
CREATE TRIGGER article_fts_update AFTER UPDATE OF title, text ON article
WHEN old.title <> new.title OR old.text <> new.text BEGIN
  INSERT INTO article_fts (article_fts, rowid, title, text)
    VALUES ('delete', old.n, old.title, old.text);
  INSERT INTO article_fts (rowid, title, text) VALUES (new.n, new.title, new.text);
END;

-- What a statement is searched by. The columns of a row never change.
CREATE VIEW statement_words AS
  SELECT s.n, s.evidence_exact AS words, s.speaker_name AS speaker, p.name AS holder
  FROM statement s JOIN party p ON p.n = s.holder_n;

CREATE VIRTUAL TABLE statement_fts USING fts5 (
  words, speaker, holder,
  content = 'statement_words', content_rowid = 'n',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO statement_fts (statement_fts) VALUES ('rebuild');

CREATE TRIGGER statement_fts_insert AFTER INSERT ON statement BEGIN
  INSERT INTO statement_fts (rowid, words, speaker, holder)
    VALUES (new.n, new.evidence_exact, new.speaker_name,
      (SELECT name FROM party WHERE n = new.holder_n));
END;
CREATE TRIGGER statement_fts_delete AFTER DELETE ON statement BEGIN
  INSERT INTO statement_fts (statement_fts, rowid, words, speaker, holder)
    VALUES ('delete', old.n, old.evidence_exact, old.speaker_name,
      (SELECT name FROM party WHERE n = old.holder_n));
END;
