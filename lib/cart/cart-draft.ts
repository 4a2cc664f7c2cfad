import { z } from "zod";
import { readDraft } from "#lib/forms/draft-cookie.ts";
import type { FormAnswer } from "#lib/forms/form-handler.ts";

/** What the last form about the cart was answered. */
const cartDraftSchema = z.object({
  /** The line whose quantity was changed (by its variant), or the form. */
  about: z.string(),
  outcome: z.enum(["done", "refused"]),
  text: z.string(),
  /** A promo code that was refused, as it was typed. */
  typed: z.string().default(""),
});

export type CartDraft = z.output<typeof cartDraftSchema>;

/** Of the form that led to this page; not of one that was sent a while ago. */
export async function readCartDraft(query: Record<string, unknown>): Promise<CartDraft | undefined> {
  return "answer" in query ? readDraft("cart", cartDraftSchema) : undefined;
}

/** Of an addition that a page's own script sent: it reads the answer at once. */
export const readAdditionDraft = () => readDraft("cart", cartDraftSchema);

export function cartAnswer(draft: z.input<typeof cartDraftSchema>, to = "/cart?answer"): FormAnswer {
  return { to, draft: { form: "cart", content: draft } };
}
