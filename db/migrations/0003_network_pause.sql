ALTER TABLE "shop_settings" ADD COLUMN "tmoney_is_paused" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "shop_settings" ADD COLUMN "flooz_is_paused" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "shop_settings" ADD COLUMN "pause_note_fr" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "shop_settings" ADD COLUMN "pause_note_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "shop_settings" ADD CONSTRAINT "shop_settings_pause_note_length" CHECK (length("shop_settings"."pause_note_fr") <= 200 and length("shop_settings"."pause_note_en") <= 200);