-- Half of the time in a large shop: whether a near word is of something for sale is asked only of those near enough, and a
-- step ranks no more than 1,000 products.
CREATE OR REPLACE FUNCTION near_words(asked text) RETURNS TABLE (word text, written text, edits int, likeness real)
  LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.2
AS $$
  SELECT c.word, c.written,
    least(levenshtein(asked, c.word), 1 + levenshtein(asked, left(c.word, length(asked)))) AS edits,
    similarity(c.word, asked) AS likeness
  FROM catalogue_words c WHERE c.word % asked AND c.word <> asked
  ORDER BY edits, likeness DESC, c.word LIMIT 12
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION spellings_of(asked text, is_near boolean) RETURNS TABLE (spelling text, beginning text)
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
      AND is_sold(quote_literal(n.word)::tsquery)
    ORDER BY n.edits FETCH FIRST 1 ROWS WITH TIES)
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION find_products(question text, most int) RETURNS TABLE (product_id uuid, place int, is_near boolean)
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
          LIMIT 1000) c
        ORDER BY c.sold_recently DESC, c.position, c.id LIMIT most - cardinality(ids));
      RETURN QUERY SELECT f.id, (cardinality(ids) + f.turn)::int, is_near FROM unnest(newly) WITH ORDINALITY f(id, turn);
      ids := ids || newly;
      IF cardinality(ids) >= most THEN RETURN; END IF;
    END LOOP;
    IF cardinality(ids) > 0 THEN RETURN; END IF;
  END LOOP;
END $$;
