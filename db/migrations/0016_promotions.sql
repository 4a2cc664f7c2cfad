CREATE TYPE "public"."promotion_kind" AS ENUM('percent', 'amount');--> statement-breakpoint
CREATE TABLE "promotion_phones" (
	"promotion_id" uuid NOT NULL,
	"phone" text NOT NULL,
	"used" integer NOT NULL,
	"most" integer,
	CONSTRAINT "promotion_phones_promotion_id_phone_pk" PRIMARY KEY("promotion_id","phone"),
	CONSTRAINT "promotion_phones_used_within_limit" CHECK ("promotion_phones"."used" >= 0 and "promotion_phones"."used" <= "promotion_phones"."most")
);
--> statement-breakpoint
CREATE TABLE "promotions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"kind" "promotion_kind" NOT NULL,
	"value" integer NOT NULL,
	"min_subtotal_xof" integer DEFAULT 0 NOT NULL,
	"starts_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"ends_at" timestamp with time zone,
	"max_uses" integer,
	"max_uses_per_phone" integer,
	"is_active" boolean DEFAULT true NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	"used_late" integer DEFAULT 0 NOT NULL,
	"created_by" text DEFAULT 'system' NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "promotions_code_unique" UNIQUE("code"),
	CONSTRAINT "promotions_code_shape" CHECK ("promotions"."code" ~ '^[A-Z0-9]{3,20}$'),
	CONSTRAINT "promotions_value_bounds" CHECK (case "promotions"."kind" when 'percent' then "promotions"."value" between 1 and 90 else "promotions"."value" between 1 and 10000000 end),
	CONSTRAINT "promotions_minimum_bounds" CHECK ("promotions"."min_subtotal_xof" between 0 and 100000000),
	CONSTRAINT "promotions_times_in_order" CHECK ("promotions"."ends_at" > "promotions"."starts_at"),
	CONSTRAINT "promotions_limits" CHECK ("promotions"."max_uses" between 1 and 1000000 and "promotions"."max_uses_per_phone" between 1 and 1000),
	CONSTRAINT "promotions_used_within_limit" CHECK ("promotions"."used" >= 0 and "promotions"."used_late" >= 0 and "promotions"."used" <= "promotions"."max_uses")
);
--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "promotion_id" uuid;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "promotion_id" uuid;--> statement-breakpoint
ALTER TABLE "promotion_phones" ADD CONSTRAINT "promotion_phones_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "orders_by_promotion" ON "orders" USING btree ("promotion_id") WHERE "orders"."promotion_id" is not null;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_discount_has_promotion" CHECK (("orders"."discount_xof" > 0) = ("orders"."promotion_id" is not null));--> statement-breakpoint
-- As before, and the promotion: under which code an order was placed never changes either.
CREATE OR REPLACE FUNCTION guard_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'awaiting_payment' OR NEW.fulfilment <> 'none' THEN
      RAISE EXCEPTION 'order may not begin as %', NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'order_transition';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status <> OLD.status AND (OLD.status || '>' || NEW.status) <> ALL (ARRAY[
    'awaiting_payment>paid', 'awaiting_payment>expired', 'awaiting_payment>cancelled',
    'expired>paid', 'paid>refund_due', 'refund_due>refunded'
  ]) THEN
    RAISE EXCEPTION 'order may not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'order_transition';
  END IF;
  IF NEW.fulfilment <> OLD.fulfilment AND (OLD.fulfilment || '>' || NEW.fulfilment) <> ALL (ARRAY[
    'none>preparing', 'preparing>ready', 'preparing>shipped', 'ready>delivered', 'shipped>delivered'
  ]) THEN
    RAISE EXCEPTION 'fulfilment may not move from % to %', OLD.fulfilment, NEW.fulfilment USING ERRCODE = 'check_violation', CONSTRAINT = 'fulfilment_transition';
  END IF;
  IF OLD.paid_attempt_id IS NOT NULL AND NEW.paid_attempt_id IS DISTINCT FROM OLD.paid_attempt_id THEN
    RAISE EXCEPTION 'the attempt that paid an order never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'order_paid_attempt';
  END IF;
  IF (NEW.code, NEW.token, NEW.cart_id, NEW.idempotency_key, NEW.request_hash, NEW.subtotal_xof, NEW.discount_xof, NEW.promotion_id, NEW.delivery_xof, NEW.total_xof, NEW.placed_at)
     IS DISTINCT FROM (OLD.code, OLD.token, OLD.cart_id, OLD.idempotency_key, OLD.request_hash, OLD.subtotal_xof, OLD.discount_xof, OLD.promotion_id, OLD.delivery_xof, OLD.total_xof, OLD.placed_at) THEN
    RAISE EXCEPTION 'what a shopper ordered never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'order_immutable';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint

-- What a code promises never changes: only its uses are counted, and it is paused or taken up again.
CREATE FUNCTION guard_promotion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - '{used,used_late,is_active}'::text[]) <> (to_jsonb(OLD) - '{used,used_late,is_active}'::text[]) THEN
    RAISE EXCEPTION 'what a promotion promises never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'promotion_immutable';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_promotion BEFORE UPDATE ON promotions FOR EACH ROW EXECUTE FUNCTION guard_promotion();--> statement-breakpoint
CREATE TRIGGER never_deleted BEFORE DELETE ON promotions FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint

-- A use is taken with the order, given back when the order ends unpaid, and taken again when late money reinstates it, in
-- the very statement that does so and whichever it is; orders without a code do not come here. Taking one too many breaks a
-- CHECK, and with it the whole statement. Late money is never refused: it passes the limits, and that is counted.
-- Locks: the promotion, then its phone; always after the order and its stock.
CREATE FUNCTION count_promotion_use() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  had_use boolean := TG_OP = 'UPDATE' AND OLD.status NOT IN ('expired', 'cancelled');
  has_use boolean := NEW.status NOT IN ('expired', 'cancelled');
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE promotions SET used = used + 1 WHERE id = NEW.promotion_id;
    INSERT INTO promotion_phones AS kept (promotion_id, phone, used, most)
    SELECT id, NEW.customer_phone, 1, max_uses_per_phone FROM promotions WHERE id = NEW.promotion_id
    ON CONFLICT (promotion_id, phone) DO UPDATE SET used = kept.used + 1;
  ELSIF had_use AND NOT has_use THEN
    UPDATE promotions SET used = used - 1 WHERE id = NEW.promotion_id;
    UPDATE promotion_phones SET used = used - 1 WHERE promotion_id = NEW.promotion_id AND phone = NEW.customer_phone;
  ELSIF has_use AND NOT had_use THEN
    UPDATE promotions SET used = used + CASE WHEN used >= max_uses THEN 0 ELSE 1 END,
      used_late = used_late + CASE WHEN used >= max_uses THEN 1 ELSE 0 END
    WHERE id = NEW.promotion_id;
    UPDATE promotion_phones SET used = used + 1, most = CASE WHEN used >= most THEN used + 1 ELSE most END
    WHERE promotion_id = NEW.promotion_id AND phone = NEW.customer_phone;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER count_promotion_use AFTER INSERT OR UPDATE OF status ON orders FOR EACH ROW
  WHEN (NEW.promotion_id IS NOT NULL) EXECUTE FUNCTION count_promotion_use();
