import type { Ledger } from "./ledger.ts";
import { errorPage, notFound } from "./refusals.ts";
import { fieldText } from "./request-body.ts";
import { statusBody } from "./wire.ts";

type Asked = { tx_reference: unknown } | { identifier: unknown };

/** Answer of both status endpoints, in the mood that the settings want. */
export function answerStatus(ledger: Ledger, asked: Asked): Response | "hang" {
  const { statusMode, unknownHttpStatus, amountInStatus } = ledger.settings;
  if (statusMode === "timeout") return "hang";
  if (statusMode === "502") return errorPage();
  if (statusMode === "html") return errorPage(200);
  const found =
    "identifier" in asked ? byIdentifier(ledger, asked.identifier) : byReference(ledger, asked.tx_reference);
  if (!found || statusMode === "not_found") return notFound(unknownHttpStatus);
  // Stale: what was true a moment ago, before the shopper decided.
  const shown = statusMode === "stale" ? { ...found, state: "pending" as const } : found;
  return Response.json(statusBody(shown, amountInStatus));
}

function byIdentifier(ledger: Ledger, identifier: unknown) {
  return ledger.find({ identifier: fieldText(identifier) });
}

function byReference(ledger: Ledger, reference: unknown) {
  const text = fieldText(reference);
  return /^\d{1,15}$/.test(text) ? ledger.find({ txReference: Number(text) }) : undefined;
}
