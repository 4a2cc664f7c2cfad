import { z } from "zod";

/** What a form that asks for a number and its network shows again. */
export const payDraftSchema = z.object({
  values: z.object({ phone: z.string(), network: z.string() }),
  errors: z.object({ phone: z.string().optional(), network: z.string().optional() }),
  refusal: z.string().optional(),
});

export type PayDraft = z.output<typeof payDraftSchema>;
