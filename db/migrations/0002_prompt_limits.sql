CREATE TABLE "phone_prompts" (
	"phone" text PRIMARY KEY NOT NULL,
	"prompted_at" timestamp with time zone[] NOT NULL,
	CONSTRAINT "phone_prompts_phone" CHECK ("phone_prompts"."phone" ~ '^[0-9]{8}$'),
	CONSTRAINT "phone_prompts_at_most_six" CHECK (cardinality("phone_prompts"."prompted_at") <= 6)
);
