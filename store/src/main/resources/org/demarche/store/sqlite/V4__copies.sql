-- The index of copies: a new article is compared with the few that share its keys, not with all.

-- Articles whose story is to be worked out (again): the triggers note whatever enters or leaves
-- view or changes there, so that nothing is lost when a run is killed.
CREATE TABLE story_todo (
  article_n INTEGER PRIMARY KEY
);
CREATE TRIGGER shown_added AFTER INSERT ON shown BEGIN
  INSERT OR IGNORE INTO story_todo (article_n) VALUES (NEW.article_n);
END;
CREATE TRIGGER shown_deleted AFTER DELETE ON shown BEGIN
  INSERT OR IGNORE INTO story_todo (article_n) VALUES (OLD.article_n);
END;
INSERT INTO story_todo (article_n) SELECT article_n FROM shown;

-- What compared the articles that are indexed; results of another version are worked out anew.
CREATE TABLE story_version (
  version TEXT NOT NULL
);

-- An article as it is indexed: "of" tells whether what is compared of it has changed, "keys" are
-- its rows in shingle, eight bytes each. No references in these three tables: when an article is
-- gone, its number is still needed to find what to clear.
CREATE TABLE print (
  article_n INTEGER PRIMARY KEY,
  of        TEXT NOT NULL,
  keys      BLOB NOT NULL
);

-- Sampled hashes of word 3-shingles.
CREATE TABLE shingle (
  hash      INTEGER NOT NULL,
  article_n INTEGER NOT NULL,
  PRIMARY KEY (hash, article_n)
) WITHOUT ROWID;

-- Pairs of which one holds most of the words of the other: a copy or a version, a small part of it,
-- or an item of a digest.
CREATE TABLE copy (
  shorter_n INTEGER NOT NULL,
  longer_n  INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('copy', 'part', 'item')),
  PRIMARY KEY (shorter_n, longer_n)
) WITHOUT ROWID;
CREATE INDEX copy_longer ON copy (longer_n, shorter_n);

-- A story without articles is none.
CREATE TRIGGER story_article_deleted AFTER DELETE ON story_article BEGIN
  DELETE FROM story WHERE n = OLD.story_n
    AND NOT EXISTS (SELECT 1 FROM story_article WHERE story_n = OLD.story_n);
END;
