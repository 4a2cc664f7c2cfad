import { z } from "zod";

/** Money the merchant took out. A developer's act: the gateway of the guide has no address for it. */
export const withdrawalSchema = z.strictObject({
  network: z.enum(["FLOOZ", "TMONEY"]),
  amount: z.int().min(1).max(999_999_999),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;
