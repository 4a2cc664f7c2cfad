-- For test databases only: the shop's clock with an offset that a test may move.
CREATE TABLE IF NOT EXISTS test_clock (is_only_row boolean PRIMARY KEY DEFAULT true, ahead interval NOT NULL DEFAULT '0');
INSERT INTO test_clock DEFAULT VALUES ON CONFLICT DO NOTHING;
CREATE OR REPLACE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT now() + (SELECT ahead FROM public.test_clock) $$;
