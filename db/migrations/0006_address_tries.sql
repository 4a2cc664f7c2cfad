CREATE TABLE "address_tries" (
	"bucket" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"tries" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "shop_settings" ADD COLUMN "address_payments_per_hour" integer DEFAULT 300 NOT NULL;--> statement-breakpoint
ALTER TABLE "shop_settings" ADD CONSTRAINT "shop_settings_address_bounds" CHECK ("shop_settings"."address_payments_per_hour" between 10 and 100000);