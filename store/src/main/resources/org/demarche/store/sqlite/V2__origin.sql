-- The agency whose text an article is, as its credits say, and its address: the canonical one where
-- its page names it.
ALTER TABLE article ADD COLUMN origin TEXT;
ALTER TABLE article ADD COLUMN url TEXT;
