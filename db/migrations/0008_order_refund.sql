ALTER TYPE "public"."review_reason" ADD VALUE 'order_refund';--> statement-breakpoint
CREATE UNIQUE INDEX "stock_movements_one_return" ON "stock_movements" USING btree ("order_id","variant_id") WHERE "stock_movements"."reason" = 'return' and "stock_movements"."order_id" is not null;--> statement-breakpoint
-- An order is refunded by a case that was closed with a reference, whoever writes it. After the whole statement, since
-- the case closes in the same one.
CREATE FUNCTION guard_refunded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM review_cases c WHERE c.order_id = NEW.id AND c.reason = 'order_refund'
     AND c.closing = 'refunded' AND c.closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'an order is refunded by its closed case only' USING ERRCODE = 'check_violation', CONSTRAINT = 'order_refunded_by_case';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_refunded AFTER UPDATE OF status ON orders FOR EACH ROW
  WHEN (NEW.status = 'refunded' AND OLD.status <> 'refunded') EXECUTE FUNCTION guard_refunded();
