CREATE TABLE "reconciled_attempts" (
	"day" date NOT NULL,
	"attempt_id" uuid NOT NULL,
	"asked_at" timestamp with time zone,
	"verdict" text,
	"outcome" text,
	"network" "network",
	"is_counted_by_shop" boolean DEFAULT false NOT NULL,
	"is_counted_by_gateway" boolean DEFAULT false NOT NULL,
	"shop_xof" integer,
	"gateway_xof" integer,
	CONSTRAINT "reconciled_attempts_day_attempt_id_pk" PRIMARY KEY("day","attempt_id"),
	CONSTRAINT "reconciled_attempts_verdict" CHECK ("reconciled_attempts"."verdict" in ('same', 'found', 'contradiction', 'amount_differs', 'unclear'))
);
--> statement-breakpoint
CREATE TABLE "reconciliation_days" (
	"day" date PRIMARY KEY NOT NULL,
	"planned_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"lease_holder" uuid,
	"lease_until" timestamp with time zone,
	"attempts" integer,
	"differences" integer,
	"orphans" integer,
	"orphan_xof" bigint,
	"balance_from" timestamp with time zone,
	"balance_to" timestamp with time zone,
	CONSTRAINT "reconciliation_days_leased_whole" CHECK (("reconciliation_days"."lease_holder" is null) = ("reconciliation_days"."lease_until" is null)),
	CONSTRAINT "reconciliation_days_finished_whole" CHECK (("reconciliation_days"."finished_at" is not null) = ("reconciliation_days"."attempts" is not null and "reconciliation_days"."differences" is not null and "reconciliation_days"."orphans" is not null and "reconciliation_days"."orphan_xof" is not null))
);
--> statement-breakpoint
CREATE TABLE "reconciliation_totals" (
	"day" date NOT NULL,
	"network" text NOT NULL,
	"shop_count" integer NOT NULL,
	"shop_xof" bigint NOT NULL,
	"gateway_count" integer NOT NULL,
	"gateway_xof" bigint NOT NULL,
	"unproven" integer NOT NULL,
	"change_xof" bigint,
	"explained_xof" bigint,
	CONSTRAINT "reconciliation_totals_day_network_pk" PRIMARY KEY("day","network"),
	CONSTRAINT "reconciliation_totals_network" CHECK ("reconciliation_totals"."network" in ('TMONEY', 'FLOOZ', 'unknown'))
);
--> statement-breakpoint
ALTER TABLE "reconciled_attempts" ADD CONSTRAINT "reconciled_attempts_day_reconciliation_days_day_fk" FOREIGN KEY ("day") REFERENCES "public"."reconciliation_days"("day") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconciled_attempts" ADD CONSTRAINT "reconciled_attempts_attempt_id_payment_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."payment_attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconciliation_totals" ADD CONSTRAINT "reconciliation_totals_day_reconciliation_days_day_fk" FOREIGN KEY ("day") REFERENCES "public"."reconciliation_days"("day") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reconciled_attempts_unanswered" ON "reconciled_attempts" USING btree ("day","asked_at") WHERE "reconciled_attempts"."verdict" is null;