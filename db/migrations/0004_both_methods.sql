CREATE TYPE "public"."case_closing" AS ENUM('refunded', 'written_off', 'accepted');--> statement-breakpoint
CREATE TABLE "balance_readings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"flooz_xof" bigint NOT NULL,
	"tmoney_xof" bigint NOT NULL,
	"read_at" timestamp with time zone DEFAULT clock_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gateway_breakers" (
	"endpoint" text PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"open_until" timestamp with time zone,
	"changed_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "gateway_breakers_endpoint" CHECK ("gateway_breakers"."endpoint" in ('pay', 'status'))
);
--> statement-breakpoint
CREATE TABLE "blocked_phones" (
	"phone" text PRIMARY KEY NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"blocked_by" uuid NOT NULL,
	"blocked_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "blocked_phones_phone" CHECK ("blocked_phones"."phone" ~ '^[0-9]{8}$'),
	CONSTRAINT "blocked_phones_note_length" CHECK (length("blocked_phones"."note") <= 200)
);
--> statement-breakpoint
CREATE TABLE "staff_alerts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"copies" integer DEFAULT 1 NOT NULL,
	"raised_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"last_raised_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"seen_at" timestamp with time zone,
	"seen_by" uuid,
	CONSTRAINT "staff_alerts_seen_whole" CHECK (("staff_alerts"."seen_at" is not null) = ("staff_alerts"."seen_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "stock_movements" ADD COLUMN "actor" text DEFAULT 'system' NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_attempts" ADD COLUMN "return_reference" text;--> statement-breakpoint
ALTER TABLE "review_cases" ADD COLUMN "closing" "case_closing";--> statement-breakpoint
ALTER TABLE "review_cases" ADD COLUMN "closing_reference" text;--> statement-breakpoint
ALTER TABLE "review_cases" ADD COLUMN "read_amount_xof" integer;--> statement-breakpoint
ALTER TABLE "review_cases" ADD COLUMN "closing_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "review_cases" ADD COLUMN "proposed_by" uuid;--> statement-breakpoint
ALTER TABLE "review_cases" ADD COLUMN "proposed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "review_cases" ADD COLUMN "closed_by" uuid;--> statement-breakpoint
ALTER TABLE "shop_settings" ADD COLUMN "hosted_page_is_on" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "shop_settings" ADD COLUMN "second_person_above_xof" integer DEFAULT 50000 NOT NULL;--> statement-breakpoint
ALTER TABLE "blocked_phones" ADD CONSTRAINT "blocked_phones_blocked_by_staff_members_id_fk" FOREIGN KEY ("blocked_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_alerts" ADD CONSTRAINT "staff_alerts_seen_by_staff_members_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "balance_readings_by_time" ON "balance_readings" USING btree ("read_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "staff_alerts_one_unseen" ON "staff_alerts" USING btree ("kind","subject") WHERE "staff_alerts"."seen_at" is null;--> statement-breakpoint
ALTER TABLE "review_cases" ADD CONSTRAINT "review_cases_proposed_by_staff_members_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_cases" ADD CONSTRAINT "review_cases_closed_by_staff_members_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_attempts" ADD CONSTRAINT "payment_attempts_return_reference_unique" UNIQUE("return_reference");--> statement-breakpoint
ALTER TABLE "review_cases" ADD CONSTRAINT "review_cases_closing_reference_unique" UNIQUE("closing_reference");--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_note_length" CHECK (length("stock_movements"."note") <= 200);--> statement-breakpoint
ALTER TABLE "payment_attempts" ADD CONSTRAINT "attempts_offered_by_hosted_page" CHECK ("payment_attempts"."status" <> 'offered' or "payment_attempts"."method" = 'hosted_page');--> statement-breakpoint
ALTER TABLE "payment_attempts" ADD CONSTRAINT "attempts_return_reference_shape" CHECK (("payment_attempts"."method" = 'hosted_page') = ("payment_attempts"."return_reference" is not null) and "payment_attempts"."return_reference" ~ '^[A-Za-z0-9_-]{22}$');--> statement-breakpoint
ALTER TABLE "review_cases" ADD CONSTRAINT "review_cases_proposed_whole" CHECK (("review_cases"."closing" is not null) = ("review_cases"."proposed_by" is not null) and ("review_cases"."closing" is not null) = ("review_cases"."proposed_at" is not null));--> statement-breakpoint
ALTER TABLE "review_cases" ADD CONSTRAINT "review_cases_closed_whole" CHECK (("review_cases"."closed_at" is not null) = ("review_cases"."closed_by" is not null) and ("review_cases"."closed_at" is null or "review_cases"."closing" is not null));--> statement-breakpoint
ALTER TABLE "review_cases" ADD CONSTRAINT "review_cases_reference_needed" CHECK ((coalesce("review_cases"."closing" in ('refunded', 'accepted'), false)) = ("review_cases"."closing_reference" is not null) and length("review_cases"."closing_reference") between 4 and 40);--> statement-breakpoint
ALTER TABLE "review_cases" ADD CONSTRAINT "review_cases_accepted_amount" CHECK ((coalesce("review_cases"."closing" = 'accepted', false)) = ("review_cases"."read_amount_xof" is not null) and "review_cases"."read_amount_xof" between 1 and 100000000);--> statement-breakpoint
ALTER TABLE "review_cases" ADD CONSTRAINT "review_cases_note_length" CHECK (length("review_cases"."closing_note") <= 500);--> statement-breakpoint
ALTER TABLE "shop_settings" ADD CONSTRAINT "shop_settings_second_person_bounds" CHECK ("shop_settings"."second_person_above_xof" between 0 and 100000000);--> statement-breakpoint
-- A closed case stays as it was closed; a proposal may be withdrawn or replaced until then.
CREATE FUNCTION guard_review_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a closed case never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_case_closed';
  END IF;
  IF (NEW.reason, NEW.order_id, NEW.attempt_id, NEW.identifier, NEW.tx_reference, NEW.amount_xof, NEW.due_xof, NEW.opened_at)
     IS DISTINCT FROM (OLD.reason, OLD.order_id, OLD.attempt_id, OLD.identifier, OLD.tx_reference, OLD.amount_xof, OLD.due_xof, OLD.opened_at) THEN
    RAISE EXCEPTION 'the evidence of a case never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_case_evidence';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_review_case BEFORE UPDATE ON review_cases FOR EACH ROW EXECUTE FUNCTION guard_review_case();--> statement-breakpoint
INSERT INTO gateway_breakers (endpoint) VALUES ('pay'), ('status');--> statement-breakpoint
CREATE FUNCTION guard_return_reference() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what an attempt asked for never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_immutable';
END $$;--> statement-breakpoint
CREATE TRIGGER guard_return_reference BEFORE UPDATE OF return_reference ON payment_attempts FOR EACH ROW
  WHEN (NEW.return_reference IS DISTINCT FROM OLD.return_reference) EXECUTE FUNCTION guard_return_reference();
