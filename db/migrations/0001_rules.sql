ALTER TABLE orders ADD CONSTRAINT orders_paid_attempt_fk FOREIGN KEY (paid_attempt_id) REFERENCES payment_attempts (id);--> statement-breakpoint
ALTER TABLE order_events ADD CONSTRAINT order_events_attempt_fk FOREIGN KEY (attempt_id) REFERENCES payment_attempts (id);--> statement-breakpoint

-- Attempts: the table of transitions. What is not listed is refused, whoever asks.
CREATE FUNCTION guard_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status NOT IN ('created', 'offered') THEN
      RAISE EXCEPTION 'attempt may not begin as %', NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_transition';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status <> OLD.status AND (OLD.status || '>' || NEW.status) <> ALL (ARRAY[
    'created>sending', 'created>abandoned',
    'sending>pending', 'sending>rejected', 'sending>unknown',
    'unknown>pending', 'unknown>succeeded', 'unknown>expired', 'unknown>cancelled', 'unknown>sending', 'unknown>rejected', 'unknown>lapsed',
    'offered>pending', 'offered>succeeded', 'offered>expired', 'offered>cancelled', 'offered>superseded', 'offered>lapsed',
    'pending>succeeded', 'pending>expired', 'pending>cancelled', 'pending>lapsed',
    'expired>succeeded', 'cancelled>succeeded', 'rejected>succeeded', 'superseded>succeeded', 'lapsed>succeeded'
  ]) THEN
    RAISE EXCEPTION 'attempt may not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_transition';
  END IF;
  IF (NEW.order_id, NEW.number, NEW.method, NEW.network, NEW.phone, NEW.amount_xof, NEW.identifier)
     IS DISTINCT FROM (OLD.order_id, OLD.number, OLD.method, OLD.network, OLD.phone, OLD.amount_xof, OLD.identifier) THEN
    RAISE EXCEPTION 'what an attempt asked for never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_immutable';
  END IF;
  IF OLD.disposition IS NOT NULL AND NEW.disposition IS DISTINCT FROM OLD.disposition
     AND NOT (OLD.disposition = 'review' AND NEW.disposition = 'applied_by_staff') THEN
    RAISE EXCEPTION 'disposition may not move from % to %', OLD.disposition, NEW.disposition USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_disposition';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_attempt BEFORE INSERT OR UPDATE ON payment_attempts FOR EACH ROW EXECUTE FUNCTION guard_attempt();--> statement-breakpoint

-- Orders: likewise.
CREATE FUNCTION guard_order() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF (NEW.code, NEW.token, NEW.cart_id, NEW.idempotency_key, NEW.request_hash, NEW.subtotal_xof, NEW.discount_xof, NEW.delivery_xof, NEW.total_xof, NEW.placed_at)
     IS DISTINCT FROM (OLD.code, OLD.token, OLD.cart_id, OLD.idempotency_key, OLD.request_hash, OLD.subtotal_xof, OLD.discount_xof, OLD.delivery_xof, OLD.total_xof, OLD.placed_at) THEN
    RAISE EXCEPTION 'what a shopper ordered never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'order_immutable';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_order BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION guard_order();--> statement-breakpoint

-- Reservations are committed or released once.
CREATE FUNCTION guard_reservation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND ((NEW.order_id, NEW.variant_id, NEW.quantity) IS DISTINCT FROM (OLD.order_id, OLD.variant_id, OLD.quantity)
     -- Money found after expiry may take the stock again, if it is still there.
     OR (NEW.status <> OLD.status AND (OLD.status || '>' || NEW.status) <> ALL (ARRAY['held>committed', 'held>released', 'released>committed']))
     OR (NEW.status = OLD.status)) THEN
    RAISE EXCEPTION 'reservation may not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'reservation_transition';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.status <> 'held' THEN
    RAISE EXCEPTION 'reservation may not begin as %', NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'reservation_transition';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_reservation BEFORE INSERT OR UPDATE ON reservations FOR EACH ROW EXECUTE FUNCTION guard_reservation();--> statement-breakpoint

-- What happened stays written.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = 'append_only';
END $$;--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON order_events FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON receipts FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON gateway_calls FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON stock_movements FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON order_lines FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER never_deleted BEFORE DELETE ON orders FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER never_deleted BEFORE DELETE ON payment_attempts FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER never_deleted BEFORE DELETE ON review_cases FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint

-- Whoever watches an order's page hears of each change when, and only when, it is committed.
CREATE FUNCTION announce_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'orders' THEN
    PERFORM pg_notify('order_changed', NEW.id::text);
  ELSE
    PERFORM pg_notify('order_changed', NEW.order_id::text);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER announce_order AFTER UPDATE OF status, fulfilment ON orders FOR EACH ROW EXECUTE FUNCTION announce_order();--> statement-breakpoint
CREATE TRIGGER announce_attempt AFTER UPDATE OF status ON payment_attempts FOR EACH ROW
  WHEN (NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION announce_order();--> statement-breakpoint

INSERT INTO shop_settings DEFAULT VALUES;
--> statement-breakpoint

-- Search: each word of the question must stand in a product's texts or come close to a word there. `<%` reads its
-- threshold from a setting, so that the trigram index can serve it; 0.45 forgives two wrong letters in a word of seven.
CREATE FUNCTION find_products(question text) RETURNS TABLE (product_id uuid, score real)
  LANGUAGE sql STABLE SET pg_trgm.word_similarity_threshold = 0.45
AS $$
  SELECT p.id, sum(greatest(word_similarity(w.word, p.search_text), (p.search_text LIKE w.pattern)::int::real))
  FROM (
    SELECT word, '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' AS pattern
    FROM regexp_split_to_table(fold_text(question), '\s+') AS word WHERE word <> '' LIMIT 8
  ) w
  JOIN products p ON p.is_published AND (w.word <% p.search_text OR p.search_text LIKE w.pattern)
  GROUP BY p.id
  HAVING count(*) = (SELECT least(count(*), 8) FROM regexp_split_to_table(fold_text(question), '\s+') AS word WHERE word <> '')
$$;
