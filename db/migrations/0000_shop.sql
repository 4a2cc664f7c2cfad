CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
-- The one clock: every deadline is read through it. Test databases replace it with one that has an offset.
CREATE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT now() $$;--> statement-breakpoint
-- unaccent() is only STABLE because its dictionary might be swapped; ours is fixed by name, so an index may rely on it.
CREATE FUNCTION fold_text(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;--> statement-breakpoint
CREATE TYPE "public"."delivery_place_kind" AS ENUM('zone', 'pickup');--> statement-breakpoint
CREATE TYPE "public"."reservation_status" AS ENUM('held', 'committed', 'released');--> statement-breakpoint
CREATE TYPE "public"."fulfilment_status" AS ENUM('none', 'preparing', 'ready', 'shipped', 'delivered');--> statement-breakpoint
CREATE TYPE "public"."order_status" AS ENUM('awaiting_payment', 'paid', 'expired', 'cancelled', 'refund_due', 'refunded');--> statement-breakpoint
CREATE TYPE "public"."attempt_method" AS ENUM('prompt', 'hosted_page');--> statement-breakpoint
CREATE TYPE "public"."attempt_status" AS ENUM('created', 'sending', 'unknown', 'pending', 'offered', 'succeeded', 'expired', 'cancelled', 'rejected', 'superseded', 'abandoned', 'lapsed');--> statement-breakpoint
CREATE TYPE "public"."disposition" AS ENUM('applied', 'review', 'applied_by_staff');--> statement-breakpoint
CREATE TYPE "public"."network" AS ENUM('FLOOZ', 'TMONEY');--> statement-breakpoint
CREATE TYPE "public"."review_reason" AS ENUM('orphan', 'success_on_rejected', 'double_payment', 'late_after_cancel', 'amount_unproven', 'underpaid', 'late_no_stock', 'overpaid_difference');--> statement-breakpoint
CREATE TYPE "public"."staff_role" AS ENUM('viewer', 'clerk', 'manager', 'owner');--> statement-breakpoint
CREATE TABLE "cart_lines" (
	"cart_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"added_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "cart_lines_cart_id_variant_id_pk" PRIMARY KEY("cart_id","variant_id"),
	CONSTRAINT "cart_lines_quantity_bounds" CHECK ("cart_lines"."quantity" between 1 and 99)
);
--> statement-breakpoint
CREATE TABLE "carts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "carts_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"description_fr" text NOT NULL,
	"description_en" text NOT NULL,
	"image" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "categories_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "product_images" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"product_id" uuid NOT NULL,
	"file" text NOT NULL,
	"alt_fr" text NOT NULL,
	"alt_en" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"position" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"category_id" uuid NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"summary_fr" text NOT NULL,
	"summary_en" text NOT NULL,
	"description_fr" text NOT NULL,
	"description_en" text NOT NULL,
	"search_words" text DEFAULT '' NOT NULL,
	"is_featured" boolean DEFAULT false NOT NULL,
	"is_published" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"search_text" text GENERATED ALWAYS AS (fold_text(name_fr || ' ' || name_en || ' ' || summary_fr || ' ' || summary_en || ' ' || search_words)) STORED NOT NULL,
	CONSTRAINT "products_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "variants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"product_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"price_xof" integer NOT NULL,
	"compare_at_xof" integer,
	"position" smallint NOT NULL,
	"is_published" boolean DEFAULT true NOT NULL,
	CONSTRAINT "variants_sku_unique" UNIQUE("sku"),
	CONSTRAINT "variants_price_bounds" CHECK ("variants"."price_xof" between 1 and 10000000),
	CONSTRAINT "variants_compare_at_above_price" CHECK ("variants"."compare_at_xof" > "variants"."price_xof")
);
--> statement-breakpoint
CREATE TABLE "delivery_places" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "delivery_place_kind" NOT NULL,
	"slug" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"detail_fr" text NOT NULL,
	"detail_en" text NOT NULL,
	"address_fr" text,
	"address_en" text,
	"fee_xof" integer NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "delivery_places_slug_unique" UNIQUE("slug"),
	CONSTRAINT "delivery_places_fee_bounds" CHECK ("delivery_places"."fee_xof" between 0 and 100000),
	CONSTRAINT "delivery_places_pickup_is_free" CHECK ("delivery_places"."kind" = 'zone' or "delivery_places"."fee_xof" = 0),
	CONSTRAINT "delivery_places_pickup_has_address" CHECK ("delivery_places"."kind" = 'zone' or ("delivery_places"."address_fr" is not null and "delivery_places"."address_en" is not null))
);
--> statement-breakpoint
CREATE TABLE "reservations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"order_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"status" "reservation_status" DEFAULT 'held' NOT NULL,
	"changed_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "reservations_one_per_variant" UNIQUE("order_id","variant_id"),
	CONSTRAINT "reservations_quantity_bounds" CHECK ("reservations"."quantity" between 1 and 4950)
);
--> statement-breakpoint
CREATE TABLE "stock_levels" (
	"variant_id" uuid PRIMARY KEY NOT NULL,
	"on_hand" integer NOT NULL,
	"reserved" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "stock_reserved_within_on_hand" CHECK ("stock_levels"."reserved" >= 0 and "stock_levels"."reserved" <= "stock_levels"."on_hand")
);
--> statement-breakpoint
CREATE TABLE "stock_movements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"variant_id" uuid NOT NULL,
	"delta" integer NOT NULL,
	"reason" text NOT NULL,
	"order_id" uuid,
	"at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "stock_movements_reason" CHECK ("stock_movements"."reason" in ('initial', 'correction', 'sale', 'return'))
);
--> statement-breakpoint
CREATE TABLE "order_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"attempt_id" uuid,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"from_status" text,
	"to_status" text,
	"actor" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "order_events_subject" CHECK ("order_events"."subject" in ('order', 'attempt', 'fulfilment', 'note')),
	CONSTRAINT "order_events_attempt_named" CHECK ("order_events"."subject" <> 'attempt' or "order_events"."attempt_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"order_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"variant_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"image" text,
	"unit_price_xof" integer NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "order_lines_order_id_position_pk" PRIMARY KEY("order_id","position"),
	CONSTRAINT "order_lines_quantity_bounds" CHECK ("order_lines"."quantity" between 1 and 99),
	CONSTRAINT "order_lines_price_bounds" CHECK ("order_lines"."unit_price_xof" between 1 and 10000000)
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"token" text NOT NULL,
	"cart_id" uuid NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"locale" text NOT NULL,
	"status" "order_status" DEFAULT 'awaiting_payment' NOT NULL,
	"fulfilment" "fulfilment_status" DEFAULT 'none' NOT NULL,
	"customer_name" text NOT NULL,
	"customer_phone" text NOT NULL,
	"delivery_place_id" uuid NOT NULL,
	"delivery_name_fr" text NOT NULL,
	"delivery_name_en" text NOT NULL,
	"landmark" text DEFAULT '' NOT NULL,
	"subtotal_xof" integer NOT NULL,
	"discount_xof" integer DEFAULT 0 NOT NULL,
	"delivery_xof" integer NOT NULL,
	"total_xof" integer NOT NULL,
	"paid_attempt_id" uuid,
	"placed_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"hold_expires_at" timestamp with time zone NOT NULL,
	"hold_ends_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"paid_at" timestamp with time zone,
	CONSTRAINT "orders_code_unique" UNIQUE("code"),
	CONSTRAINT "orders_token_unique" UNIQUE("token"),
	CONSTRAINT "orders_one_per_idempotency_key" UNIQUE("cart_id","idempotency_key"),
	CONSTRAINT "orders_code_shape" CHECK ("orders"."code" ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
	CONSTRAINT "orders_token_shape" CHECK ("orders"."token" ~ '^[A-Za-z0-9_-]{27}$'),
	CONSTRAINT "orders_phone_shape" CHECK ("orders"."customer_phone" ~ '^[0-9]{8}$'),
	CONSTRAINT "orders_locale" CHECK ("orders"."locale" in ('fr', 'en')),
	CONSTRAINT "orders_amount_bounds" CHECK ("orders"."subtotal_xof" between 1 and 100000000 and "orders"."discount_xof" between 0 and "orders"."subtotal_xof" and "orders"."delivery_xof" between 0 and 100000 and "orders"."total_xof" between 1 and 100000000),
	CONSTRAINT "orders_total_adds_up" CHECK ("orders"."total_xof" = "orders"."subtotal_xof" - "orders"."discount_xof" + "orders"."delivery_xof"),
	CONSTRAINT "orders_paid_has_attempt" CHECK (("orders"."status" in ('paid', 'refund_due', 'refunded')) = ("orders"."paid_attempt_id" is not null)),
	CONSTRAINT "orders_paid_has_time" CHECK (("orders"."status" in ('paid', 'refund_due', 'refunded')) = ("orders"."paid_at" is not null)),
	CONSTRAINT "orders_fulfilment_needs_payment" CHECK ("orders"."fulfilment" = 'none' or "orders"."paid_attempt_id" is not null),
	CONSTRAINT "orders_hold_bounds" CHECK ("orders"."hold_expires_at" <= "orders"."hold_ends_at" and "orders"."hold_ends_at" <= "orders"."placed_at" + interval '24 hours')
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"amount_xof" integer NOT NULL,
	"issued_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "receipts_order_id_unique" UNIQUE("order_id")
);
--> statement-breakpoint
CREATE TABLE "gateway_callbacks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"body_hash" "bytea" NOT NULL,
	"identifier" text,
	"tx_reference" text,
	"attempt_id" uuid,
	"body" jsonb NOT NULL,
	"copies" integer DEFAULT 1 NOT NULL,
	"received_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"last_received_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "gateway_callbacks_body_hash_unique" UNIQUE("body_hash")
);
--> statement-breakpoint
CREATE TABLE "gateway_calls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"attempt_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"outcome" text NOT NULL,
	"http_status" integer,
	"duration_ms" integer NOT NULL,
	"answer" jsonb,
	"at" timestamp with time zone DEFAULT clock_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_attempts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"order_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"method" "attempt_method" NOT NULL,
	"network" "network",
	"phone" text,
	"amount_xof" integer NOT NULL,
	"identifier" text NOT NULL,
	"status" "attempt_status" NOT NULL,
	"reason" text,
	"tx_reference" text,
	"payment_reference" text,
	"is_accepted_by_own_send" boolean DEFAULT false NOT NULL,
	"pending_seen_tx_reference" text,
	"send_count" smallint DEFAULT 0 NOT NULL,
	"first_sent_at" timestamp with time zone,
	"last_sent_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	"disposition" "disposition",
	"proven_amount_xof" integer,
	"poll_count" integer DEFAULT 0 NOT NULL,
	"last_asked_at" timestamp with time zone,
	"next_poll_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "payment_attempts_identifier_unique" UNIQUE("identifier"),
	CONSTRAINT "attempts_numbered" UNIQUE("order_id","number"),
	CONSTRAINT "attempts_number_bounds" CHECK ("payment_attempts"."number" between 1 and 5),
	CONSTRAINT "attempts_send_bounds" CHECK ("payment_attempts"."send_count" between 0 and 3),
	CONSTRAINT "attempts_amount_bounds" CHECK ("payment_attempts"."amount_xof" between 1 and 100000000),
	CONSTRAINT "attempts_identifier_length" CHECK (length("payment_attempts"."identifier") between 26 and 40),
	CONSTRAINT "attempts_succeeded_is_disposed" CHECK (("payment_attempts"."status" = 'succeeded') = ("payment_attempts"."disposition" is not null)),
	CONSTRAINT "attempts_lease_while_sending" CHECK (("payment_attempts"."status" = 'sending') = ("payment_attempts"."lease_until" is not null)),
	CONSTRAINT "attempts_prompt_has_phone" CHECK ("payment_attempts"."method" <> 'prompt' or ("payment_attempts"."network" is not null and "payment_attempts"."phone" is not null and "payment_attempts"."phone" ~ '^[0-9]{8}$')),
	CONSTRAINT "attempts_pending_has_reference" CHECK ("payment_attempts"."status" <> 'pending' or "payment_attempts"."tx_reference" is not null)
);
--> statement-breakpoint
CREATE TABLE "review_cases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reason" "review_reason" NOT NULL,
	"order_id" uuid,
	"attempt_id" uuid,
	"identifier" text NOT NULL,
	"tx_reference" text,
	"amount_xof" integer,
	"due_xof" integer,
	"opened_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "review_cases_once" UNIQUE("identifier","reason"),
	CONSTRAINT "review_cases_order_known" CHECK ("review_cases"."reason" = 'orphan' or ("review_cases"."order_id" is not null and "review_cases"."attempt_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "shop_settings" (
	"is_only_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"shop_name" text DEFAULT 'Asigamé' NOT NULL,
	"contact_phone" text,
	"hold_minutes" integer DEFAULT 15 NOT NULL,
	"min_total_xof" integer DEFAULT 100 NOT NULL,
	"max_total_xof" integer DEFAULT 1000000 NOT NULL,
	"tmoney_name" text DEFAULT 'Mixx by Yas' NOT NULL,
	"tmoney_former_name" text DEFAULT 'T-Money' NOT NULL,
	"tmoney_ussd" text DEFAULT '*145#' NOT NULL,
	"flooz_name" text DEFAULT 'Moov Money' NOT NULL,
	"flooz_former_name" text DEFAULT 'Flooz' NOT NULL,
	"flooz_ussd" text DEFAULT '*155#' NOT NULL,
	CONSTRAINT "shop_settings_only_row" CHECK ("shop_settings"."is_only_row"),
	CONSTRAINT "shop_settings_hold_bounds" CHECK ("shop_settings"."hold_minutes" between 5 and 60),
	CONSTRAINT "shop_settings_total_bounds" CHECK ("shop_settings"."min_total_xof" between 1 and "shop_settings"."max_total_xof" and "shop_settings"."max_total_xof" <= 100000000)
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttles" (
	"bucket" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"blocked_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" "staff_role" NOT NULL,
	"password_hash" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "staff_members_email_unique" UNIQUE("email"),
	CONSTRAINT "staff_email_lower_case" CHECK ("staff_members"."email" = lower("staff_members"."email"))
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeats" (
	"worker_id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_images" ADD CONSTRAINT "product_images_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variants" ADD CONSTRAINT "variants_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_delivery_place_id_delivery_places_id_fk" FOREIGN KEY ("delivery_place_id") REFERENCES "public"."delivery_places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateway_callbacks" ADD CONSTRAINT "gateway_callbacks_attempt_id_payment_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."payment_attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateway_calls" ADD CONSTRAINT "gateway_calls_attempt_id_payment_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."payment_attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_attempts" ADD CONSTRAINT "payment_attempts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_cases" ADD CONSTRAINT "review_cases_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_cases" ADD CONSTRAINT "review_cases_attempt_id_payment_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."payment_attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_member_id_staff_members_id_fk" FOREIGN KEY ("staff_member_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "product_images_by_product" ON "product_images" USING btree ("product_id","position");--> statement-breakpoint
CREATE INDEX "products_by_category" ON "products" USING btree ("category_id","position");--> statement-breakpoint
CREATE INDEX "products_by_search_text" ON "products" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "variants_by_product" ON "variants" USING btree ("product_id","position");--> statement-breakpoint
CREATE INDEX "reservations_held_by_variant" ON "reservations" USING btree ("variant_id") WHERE "reservations"."status" = 'held';--> statement-breakpoint
CREATE INDEX "stock_movements_by_variant" ON "stock_movements" USING btree ("variant_id","at");--> statement-breakpoint
CREATE INDEX "order_events_by_order" ON "order_events" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "orders_by_placed_at" ON "orders" USING btree ("placed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "orders_awaiting_by_hold" ON "orders" USING btree ("hold_expires_at") WHERE "orders"."status" = 'awaiting_payment';--> statement-breakpoint
CREATE INDEX "orders_by_phone" ON "orders" USING btree ("customer_phone","placed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "gateway_callbacks_by_attempt" ON "gateway_callbacks" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "gateway_callbacks_unmatched" ON "gateway_callbacks" USING btree ("received_at") WHERE "gateway_callbacks"."attempt_id" is null;--> statement-breakpoint
CREATE INDEX "gateway_calls_by_attempt" ON "gateway_calls" USING btree ("attempt_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_live" ON "payment_attempts" USING btree ("order_id") WHERE "payment_attempts"."status" in ('created', 'sending', 'unknown', 'pending', 'offered');--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_applied" ON "payment_attempts" USING btree ("order_id") WHERE "payment_attempts"."disposition" in ('applied', 'applied_by_staff');--> statement-breakpoint
CREATE INDEX "attempts_due" ON "payment_attempts" USING btree ("next_poll_at") WHERE "payment_attempts"."next_poll_at" is not null;--> statement-breakpoint
CREATE INDEX "attempts_by_phone" ON "payment_attempts" USING btree ("phone","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "review_cases_open" ON "review_cases" USING btree ("opened_at") WHERE "review_cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "staff_sessions_by_member" ON "staff_sessions" USING btree ("staff_member_id");