-- `graphile_worker.add_job` first takes the key from a job that a worker holds and then adds one. When a worker takes the
-- waiting job just between the two, it adds none and returns none, though that job has begun without knowing of what it was
-- staged for: a payment that was called back while its prompt was being sent then waited for the sweep. A second try finds
-- the job held, and adds one.
CREATE OR REPLACE FUNCTION stage_job(task text, payload json, key text, at timestamptz) RETURNS bigint LANGUAGE plpgsql
SET search_path = quietly, pg_catalog AS $$
DECLARE
  job_id bigint;
BEGIN
  -- Each try is lost to another worker only; what none of them has staged, the sweep finds.
  FOR tries IN 1..5 LOOP
    job_id := (graphile_worker.add_job(task, payload, job_key := key, run_at := at)).id;
    EXIT WHEN job_id IS NOT NULL;
  END LOOP;
  RETURN job_id;
END $$;
