-- What a server said of an address when its content was last read whole, so that it can be asked
-- whether it changed. "final_address" is where redirects led; "version" is what read the content:
-- another version reads it again.
CREATE TABLE fetch (
  address       TEXT PRIMARY KEY,
  final_address TEXT NOT NULL,
  etag          TEXT,
  last_modified TEXT,
  version       TEXT NOT NULL,
  fetched_at    TEXT NOT NULL
) WITHOUT ROWID;
