import { describe, expect, it } from "vitest";
import { hasEndedUnpaid, isSettled, sceneOf } from "#lib/orders/order-scene.ts";

const told = (
  status: string,
  attempt?: string,
  disposition: string | null = null,
  review: string | null = null,
  method: "prompt" | "hosted_page" = "prompt",
) =>
  sceneOf({
    status: status as "paid",
    attempt: attempt ? { status: attempt, disposition: disposition as "review" | null, method } : null,
    review: review ? { reason: review, amountXof: null } : null,
  });

describe("ce que la page d'une commande raconte", () => {
  it.each([
    ["created", "sending"],
    ["sending", "sending"],
    ["pending", "confirm"],
    ["unknown", "verifying"],
    ["cancelled", "prompt_cancelled"],
    ["expired", "prompt_expired"],
    ["rejected", "prompt_failed"],
    ["abandoned", "prompt_not_sent"],
    ["lapsed", "verifying"],
    ["something_new", "verifying"],
  ])("une commande à payer dont le paiement est « %s » raconte %s", (attempt, scene) => {
    expect(told("awaiting_payment", attempt)).toBe(scene);
  });

  it("une commande à payer sans aucun paiement dit que la demande n'est pas partie", () => {
    expect(told("awaiting_payment")).toBe("prompt_not_sent");
    expect(told("expired")).toBe("expired");
  });

  it("distingue la page de la passerelle de la demande sur le téléphone", () => {
    const page = (attempt: string, status = "awaiting_payment") =>
      told(status, attempt, null, null, "hosted_page");
    expect(page("offered")).toBe("page_open");
    expect(page("pending")).toBe("page_confirm");
    expect(page("superseded")).toBe("page_left");
    expect(page("cancelled")).toBe("prompt_cancelled");
    expect(page("offered", "expired")).toBe("expired_verifying");
    expect(page("superseded", "expired")).toBe("expired");
    expect(
      ["page_left", "prompt_failed", "page_open", "page_confirm"].map((scene) =>
        hasEndedUnpaid(scene as "paid"),
      ),
    ).toEqual([true, true, false, false]);
  });

  it("ne dit « payé » que si la commande l'est", () => {
    expect(told("paid", "succeeded", "applied")).toBe("paid");
    for (const status of ["awaiting_payment", "expired", "cancelled"])
      expect(told(status, "succeeded", "review", "underpaid")).toBe("in_review");
  });

  it("dit le remboursement dû, puis fait, et n'attend plus rien du client", () => {
    for (const status of ["refund_due", "refunded"] as const) {
      expect(told(status, "succeeded", "applied")).toBe(status);
      expect(hasEndedUnpaid(status)).toBe(false);
      expect(isSettled(status)).toBe(true);
    }
  });

  it("dit l'argent dont quelqu'un s'est occupé, et laisse payer la commande qui attend encore", () => {
    expect(told("awaiting_payment", "succeeded", "review")).toBe("prompt_settled");
    expect(hasEndedUnpaid("prompt_settled")).toBe(true);
    for (const status of ["expired", "cancelled"])
      expect(told(status, "succeeded", "review")).toBe("closed_settled");
    expect(isSettled("closed_settled")).toBe(true);
  });

  it("dit l'argent reçu que quelqu'un vérifie, même si un autre paiement est le dernier", () => {
    expect(told("expired", "cancelled", null, "late_no_stock")).toBe("in_review");
  });

  it("n'abandonne pas un paiement encore ouvert quand la commande se ferme", () => {
    expect(told("expired", "unknown")).toBe("expired_verifying");
    expect(told("cancelled", "pending")).toBe("cancelled_verifying");
    expect(told("expired", "cancelled")).toBe("expired");
    expect(isSettled("expired")).toBe(true);
    expect(isSettled("expired_verifying")).toBe(false);
  });
});
