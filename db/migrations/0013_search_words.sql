DROP FUNCTION find_products(text);--> statement-breakpoint
-- What a word is, in the texts of a product as in a question. Only signs separate: what counts as a letter would depend
-- on the database's locale. Its length is bounded, since a tsvector refuses words of 2,046 bytes.
CREATE FUNCTION split_words(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT array(SELECT left(word, 40)
    FROM regexp_split_to_table($1, '[][\s!-/:-@\\^_`{-~«»‹›“”„‘’…–—·•©®°№]+') WITH ORDINALITY AS part(word, turn)
    WHERE word <> '' ORDER BY turn)
$$;--> statement-breakpoint
-- Schemas are named, because a restored dump computes the column with an empty search path.
CREATE FUNCTION search_terms(names text, others text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT array_to_tsvector(public.split_words(public.fold_text(names || ' ' || others))
    || array(SELECT '=' || word FROM unnest(public.split_words(public.fold_text(names))) AS word))
$$;--> statement-breakpoint
CREATE TABLE "catalogue_words" (
	"word" text PRIMARY KEY NOT NULL,
	"written" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "products_by_search_text";--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "search_terms" "tsvector" GENERATED ALWAYS AS (search_terms(name_fr || ' ' || name_en, search_words || ' ' || summary_fr || ' ' || summary_en)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "catalogue_words_by_likeness" ON "catalogue_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "products_by_search_terms" ON "products" USING gin ("search_terms");--> statement-breakpoint
ALTER TABLE "products" DROP COLUMN "search_text";--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;--> statement-breakpoint
CREATE FUNCTION catalogue_words_of(p products) RETURNS TABLE (word text, written text) LANGUAGE sql STABLE
AS $$
  SELECT DISTINCT ON (folded) folded, raw
  FROM unnest(split_words(lower(concat_ws(' ', p.name_fr, p.name_en, p.search_words, p.summary_fr, p.summary_en)))) AS raw,
    fold_text(raw) AS folded
  WHERE length(folded) BETWEEN 3 AND 40 AND folded !~ '[0-9]'
  -- Of « café » and « cafe » the one that is written with care.
  ORDER BY folded, raw DESC
$$;--> statement-breakpoint
-- Words that are there already are not touched, and new ones come in one order: two imports at once rarely meet.
CREATE FUNCTION keep_catalogue_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO catalogue_words (word, written)
    SELECT w.word, w.written FROM catalogue_words_of(NEW) w
    WHERE NOT EXISTS (SELECT FROM catalogue_words known WHERE known.word = w.word)
    ORDER BY w.word
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER keep_catalogue_words
  AFTER INSERT OR UPDATE OF name_fr, name_en, search_words, summary_fr, summary_en ON products
  FOR EACH ROW EXECUTE FUNCTION keep_catalogue_words();--> statement-breakpoint
INSERT INTO catalogue_words (word, written)
  SELECT DISTINCT ON (w.word) w.word, w.written FROM products p, catalogue_words_of(p) w ORDER BY w.word, w.written DESC;--> statement-breakpoint

-- Searching goes by the index even where statistics of a small or new shop would have it read every product.
CREATE FUNCTION is_sold(query tsquery) RETURNS boolean LANGUAGE sql STABLE SET enable_seqscan = off
AS $$
  SELECT EXISTS (SELECT FROM products WHERE search_terms @@ query AND is_published AND least_price_xof IS NOT NULL)
$$;--> statement-breakpoint
-- Words of goods for sale that look like this one, the nearest first; a beginning that is alike counts as one edit more.
CREATE FUNCTION near_words(asked text) RETURNS TABLE (word text, written text, edits int, likeness real)
  LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.2
AS $$
  SELECT near.* FROM (
    SELECT c.word, c.written,
      least(levenshtein(asked, c.word), 1 + levenshtein(asked, left(c.word, length(asked)))) AS edits,
      similarity(c.word, asked) AS likeness
    FROM catalogue_words c WHERE c.word % asked AND c.word <> asked
    ORDER BY edits, likeness DESC, c.word LIMIT 12) near
  WHERE is_sold(quote_literal(near.word)::tsquery)
$$;--> statement-breakpoint
-- How a word of a question may be written where it is looked for. As it is, begun, and without the s of its plural; or,
-- once nothing was found so, the nearest words for each word that nothing begins with: one letter away in a word of four,
-- two in a word of five that begins the same.
CREATE FUNCTION spellings_of(asked text, is_near boolean) RETURNS TABLE (spelling text, beginning text)
  LANGUAGE sql STABLE
AS $$
  SELECT asked, CASE WHEN length(asked) > 1 THEN ':*' ELSE '' END
    WHERE NOT is_near OR is_sold((quote_literal(asked) || ':*')::tsquery)
  UNION ALL
  SELECT left(asked, -1), '' WHERE asked ~ '...[sx]$'
  UNION ALL
  (SELECT n.word, '' FROM near_words(asked) n
    WHERE is_near AND length(asked) >= 4 AND NOT is_sold((quote_literal(asked) || ':*')::tsquery)
      AND (n.edits <= 1 OR n.edits = 2 AND length(asked) >= 5 AND left(n.word, 1) = left(asked, 1))
    ORDER BY n.edits FETCH FIRST 1 ROWS WITH TIES)
$$;--> statement-breakpoint
-- Products that have every word of the question, at most `most` of them: the whole words in their name, then anywhere,
-- then words that begin so, in the name, then anywhere; what sells most comes first among equals. A step is not taken
-- when those before it found enough, and ranks no more than 2,000: more share a word only where it says little.
CREATE FUNCTION find_products(question text, most int) RETURNS TABLE (product_id uuid, place int, is_near boolean)
  LANGUAGE plpgsql STABLE SET enable_seqscan = off
AS $$
DECLARE
  ids uuid[] := '{}';
  newly uuid[];
  steps text[];
  query tsquery;
BEGIN
  FOREACH is_near IN ARRAY ARRAY[false, true] LOOP
    -- No product has the word « ? »: it stands for a word that nothing comes near to.
    SELECT ARRAY[string_agg(coalesce(s.in_name, '''?'''), '&'), string_agg(coalesce(s.anywhere, '''?'''), '&'),
        string_agg(coalesce(s.begun_in_name, '''?'''), '&'), string_agg(coalesce(s.begun, '''?'''), '&')]
      INTO steps
      FROM unnest((split_words(fold_text(question)))[1:8]) AS asked CROSS JOIN LATERAL (
        SELECT '(' || string_agg(quote_literal('=' || spelling), '|') || ')' AS in_name,
          '(' || string_agg(quote_literal(spelling), '|') || ')' AS anywhere,
          '(' || string_agg(quote_literal('=' || spelling) || beginning, '|') || ')' AS begun_in_name,
          '(' || string_agg(quote_literal(spelling) || beginning, '|') || ')' AS begun
        FROM spellings_of(asked, is_near)) s;
    FOREACH query IN ARRAY steps LOOP
      CONTINUE WHEN query IS NULL;
      newly := ARRAY(
        SELECT c.id FROM (
          SELECT p.id, p.sold_recently, p.position FROM products p
          WHERE p.search_terms @@ query AND p.is_published AND p.least_price_xof IS NOT NULL AND p.id <> ALL (ids)
          LIMIT 2000) c
        ORDER BY c.sold_recently DESC, c.position, c.id LIMIT most - cardinality(ids));
      RETURN QUERY SELECT f.id, (cardinality(ids) + f.turn)::int, is_near FROM unnest(newly) WITH ORDINALITY f(id, turn);
      ids := ids || newly;
      IF cardinality(ids) >= most THEN RETURN; END IF;
    END LOOP;
    IF cardinality(ids) > 0 THEN RETURN; END IF;
  END LOOP;
END $$;
