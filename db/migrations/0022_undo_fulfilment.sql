-- As before, and a step of the fulfilment may be taken back.
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
    'none>preparing', 'preparing>ready', 'preparing>shipped', 'ready>delivered', 'shipped>delivered',
    'preparing>none', 'ready>preparing', 'shipped>preparing', 'delivered>ready', 'delivered>shipped'
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
CREATE INDEX "orders_at_work" ON "orders" USING btree ("placed_at","id") WHERE "orders"."status" = 'paid' and "orders"."fulfilment" <> 'delivered';--> statement-breakpoint
CREATE INDEX "orders_refund_due" ON "orders" USING btree ("placed_at","id") WHERE "orders"."status" = 'refund_due';--> statement-breakpoint
-- It put NULLs last, so the newest orders were found by sorting all of them.
DROP INDEX "orders_by_placed_at";--> statement-breakpoint
CREATE INDEX "orders_by_placed_at" ON "orders" USING btree ("placed_at","id");
