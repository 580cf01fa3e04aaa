-- When an article's page says that it was changed last.
ALTER TABLE article ADD COLUMN modified_from TEXT;
ALTER TABLE article ADD COLUMN modified_to TEXT;
ALTER TABLE article ADD COLUMN modified_basis TEXT;

-- Earlier versions: articles of what a source held before it changed, where no later capture says
-- the same. Out of view, so that nothing of them counts, and part of their stories. Derived from
-- source, reading and article, like shown.
CREATE TABLE earlier (
  article_n     INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  source_n      INTEGER NOT NULL REFERENCES source (n),
  superseded_at TEXT NOT NULL,
  PRIMARY KEY (article_n, source_n)
) WITHOUT ROWID;
CREATE INDEX earlier_source ON earlier (source_n);
-- What a source held, one after the other.
CREATE INDEX reading_source ON reading (source_n, n);
CREATE TRIGGER earlier_added AFTER INSERT ON earlier BEGIN
  INSERT OR IGNORE INTO story_todo (article_n) VALUES (NEW.article_n);
END;
CREATE TRIGGER earlier_deleted AFTER DELETE ON earlier BEGIN
  INSERT OR IGNORE INTO story_todo (article_n) VALUES (OLD.article_n);
END;
INSERT INTO earlier (article_n, source_n, superseded_at)
SELECT a.n, r.source_n, max(r.superseded_at)
FROM reading r JOIN source s ON s.n = r.source_n JOIN article a ON a.page_n = r.page_n
WHERE r.superseded_at IS NOT NULL AND s.removed = 0
  AND NOT EXISTS (SELECT 1 FROM reading l JOIN article b ON b.page_n = l.page_n
    WHERE l.source_n = r.source_n AND l.n > r.n AND b.title = a.title AND b.text = a.text)
GROUP BY a.n, r.source_n;

-- Pairs of which one holds most of the words of the other: a copy or a version, a large piece of
-- it, a small part, or an item of a digest. All are compared again.
DROP TABLE copy;
CREATE TABLE copy (
  shorter_n INTEGER NOT NULL,
  longer_n  INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('copy', 'section', 'part', 'item')),
  PRIMARY KEY (shorter_n, longer_n)
) WITHOUT ROWID;
CREATE INDEX copy_longer ON copy (longer_n, shorter_n);
DELETE FROM story_version;
