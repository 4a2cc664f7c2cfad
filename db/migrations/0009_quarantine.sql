CREATE TABLE "quarantine_slots" (
	"number" smallint PRIMARY KEY NOT NULL,
	"free_at" timestamp with time zone DEFAULT clock_now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "gateway_callbacks" ADD COLUMN "next_check_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "gateway_callbacks" ADD COLUMN "check_count" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "gateway_callbacks" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "gateway_callbacks" ADD COLUMN "check_outcome" text;--> statement-breakpoint
ALTER TABLE "gateway_callbacks" ADD COLUMN "check_answer" jsonb;--> statement-breakpoint
ALTER TABLE "gateway_callbacks" ADD COLUMN "case_id" uuid;--> statement-breakpoint
ALTER TABLE "staff_alerts" ADD COLUMN "webhook_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "staff_alerts" ADD COLUMN "mail_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "gateway_callbacks" ADD CONSTRAINT "gateway_callbacks_case_id_review_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."review_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "order_events_one_contradiction" ON "order_events" USING btree ("attempt_id",("data" ->> 'answer')) WHERE "order_events"."kind" = 'contradiction_seen';--> statement-breakpoint
CREATE INDEX "gateway_callbacks_due" ON "gateway_callbacks" USING btree ("next_check_at") WHERE "gateway_callbacks"."next_check_at" is not null;--> statement-breakpoint
CREATE INDEX "gateway_callbacks_by_case" ON "gateway_callbacks" USING btree ("case_id") WHERE "gateway_callbacks"."case_id" is not null;--> statement-breakpoint
CREATE INDEX "attempts_by_tx_reference" ON "payment_attempts" USING btree ("tx_reference") WHERE "payment_attempts"."tx_reference" is not null;--> statement-breakpoint
INSERT INTO quarantine_slots (number) SELECT generate_series(1, 10);--> statement-breakpoint
-- What was received before is asked about as well.
UPDATE gateway_callbacks c SET next_check_at = c.last_received_at
WHERE (c.attempt_id IS NULL AND (c.identifier IS NOT NULL OR c.tx_reference ~ '^[0-9]{1,40}$')
    AND NOT EXISTS (SELECT FROM payment_attempts a WHERE a.tx_reference = c.tx_reference))
  OR EXISTS (SELECT FROM payment_attempts a WHERE a.id = c.attempt_id AND a.status = 'abandoned');--> statement-breakpoint
-- Whoever raises an alert stages its messages in the same breath, so none is lost and none waits for a network. One job
-- for each way and alert: a raise while one waits keeps that one and its time (lib/notifications/tell-alert.ts).
CREATE FUNCTION stage_alert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job('tell_alert', json_build_object('alertId', NEW.id, 'way', way),
    job_key := 'alert:' || NEW.id || ':' || way, job_key_mode := 'preserve_run_at')
  FROM unnest(ARRAY['webhook', 'mail']) AS way;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER stage_alert AFTER INSERT OR UPDATE OF copies ON staff_alerts FOR EACH ROW
  WHEN (NEW.seen_at IS NULL) EXECUTE FUNCTION stage_alert();
