CREATE TABLE "invariant_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"scope" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"duration_ms" integer NOT NULL,
	"checked" integer NOT NULL,
	"found" jsonb NOT NULL,
	CONSTRAINT "invariant_runs_scope" CHECK ("invariant_runs"."scope" in ('recent', 'all'))
);
--> statement-breakpoint
ALTER TABLE "review_cases" ADD COLUMN "stake_xof" integer;--> statement-breakpoint
ALTER TABLE "review_cases" ADD COLUMN "second_person_above_xof" integer;--> statement-breakpoint
CREATE INDEX "invariant_runs_by_time" ON "invariant_runs" USING btree ("ended_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "order_events_by_time" ON "order_events" USING brin ("at");