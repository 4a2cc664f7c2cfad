-- `graphile_worker.add_job` announces each job by NOTIFY, and PostgreSQL lets only one transaction that announces something
-- commit at a time, its wait for the disk included (docs/decisions/023). Staged by this function a job is announced by
-- nobody: the one search path in which the function's own `pg_notify` says nothing stands before PostgreSQL's. Should a later
-- graphile-worker announce in another way, jobs are announced twice again and nothing else happens.
CREATE SCHEMA quietly;--> statement-breakpoint
CREATE FUNCTION quietly.pg_notify(channel text, message text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
END $$;--> statement-breakpoint
-- `at` NULL: as soon as a worker looks; `lib/wake-worker.ts` asks it to, after the commit.
CREATE FUNCTION stage_job(task text, payload json, key text, at timestamptz) RETURNS bigint LANGUAGE plpgsql
SET search_path = quietly, pg_catalog AS $$
BEGIN
  RETURN (graphile_worker.add_job(task, payload, job_key := key, run_at := at)).id;
END $$;
