import { z } from "zod";

/** What the look-up's form shows again. */
export const lookUpDraftSchema = z.object({
  values: z.object({ phone: z.string(), code: z.string() }),
  errors: z.object({ phone: z.string().optional(), code: z.string().optional() }),
  refusal: z.string().optional(),
});

export type LookUpDraft = z.output<typeof lookUpDraftSchema>;

export const untouchedLookUp: LookUpDraft = { values: { phone: "", code: "" }, errors: {} };
