import { z } from "zod";
import { fieldsOf } from "#lib/form-fields.ts";
import { type Locale, locales } from "#lib/i18n/locale.ts";
import type { PaymentChoice } from "#lib/payments/payment-choice.ts";
import { guessNetwork, isMobile, parsePhone } from "#lib/phone.ts";

export const checkoutFields = ["customerName", "phone", "network", "deliveryPlace", "landmark"] as const;
export type CheckoutField = (typeof checkoutFields)[number];

/** Why a field is refused: the key of the message that says what to do. */
export type FieldReason =
  | "name_missing"
  | "name_too_long"
  | "name_unreadable"
  | "phone_missing"
  | "phone_unreadable"
  | "phone_not_mobile"
  | "network_missing"
  | "place_missing"
  | "landmark_too_long"
  | "landmark_unreadable";

export type CheckoutForm = {
  locale: Locale;
  idempotencyKey: string;
  customerName: string;
  phone: string;
  network: PaymentChoice;
  deliveryPlaceId: string;
  seenTotalXof: number;
  landmark: string;
  takesLess: boolean;
  promotionCode: string | undefined;
};

export type ReadForm =
  | { ok: true; value: CheckoutForm }
  | { ok: false; errors: Partial<Record<CheckoutField, FieldReason>> };

/** Control characters and marks that turn the reading direction have no place in a name. */
const unreadable = /[\p{Cc}\p{Cs}\ufffd\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const line = (reason: FieldReason) =>
  z
    .string()
    .refine((text) => !unreadable.test(text), reason)
    .transform((text) => text.normalize("NFC").trim().replace(/\s+/g, " "));

const schema = z.strictObject({
  locale: z.enum(locales),
  idempotencyKey: z.uuid(),
  customerName: line("name_unreadable").pipe(z.string().min(2, "name_missing").max(80, "name_too_long")),
  phone: z
    .string()
    .trim()
    .min(1, { error: "phone_missing", abort: true })
    .transform((text, context) => {
      const digits = parsePhone(text);
      if (digits !== undefined && isMobile(digits)) return digits;
      context.addIssue({ code: "custom", message: digits ? "phone_not_mobile" : "phone_unreadable" });
      return z.NEVER;
    }),
  network: z.enum(["TMONEY", "FLOOZ", "PAGE", ""], "network_missing").default(""),
  // Each place carries the total shown beside it, so that also without scripts the total of the place that was
  // really chosen comes back. It is only ever compared with the server's own sum.
  deliveryPlace: z
    .string("place_missing")
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[1-9]\d{0,8}$/, "place_missing"),
  promotionCode: z
    .string()
    .regex(/^[A-Z0-9]{3,20}$/)
    .optional(),
  takesLess: z
    .literal("1")
    .optional()
    .transform((sent) => sent === "1"),
  landmark: line("landmark_unreadable").pipe(z.string().max(140, "landmark_too_long")),
});

/** What the checkout's form sends → what an order is placed with, or why each field is refused. Never throws. */
export function readCheckoutForm(form: FormData): ReadForm {
  const parsed = schema.safeParse(fieldsOf(form));
  if (!parsed.success) return { ok: false, errors: firstReasons(parsed.error) };
  const { deliveryPlace, network, ...rest } = parsed.data;
  // Without scripts nothing pre-selects the network: the prefix is then the best guess there is.
  const chosen = network === "" ? guessNetwork(rest.phone) : network;
  if (!chosen) return { ok: false, errors: { network: "network_missing" } };
  const [deliveryPlaceId = "", seenTotal] = deliveryPlace.split(":");
  return {
    ok: true,
    value: {
      ...rest,
      promotionCode: rest.promotionCode,
      network: chosen,
      deliveryPlaceId,
      seenTotalXof: Number(seenTotal),
    },
  };
}

/** One reason a field. What a browser cannot send by the form as shown is a broken form: it has no field to blame. */
function firstReasons(error: z.ZodError): Partial<Record<CheckoutField, FieldReason>> {
  const reasons: Partial<Record<CheckoutField, FieldReason>> = {};
  for (const issue of error.issues) {
    const field = checkoutFields.find((name) => name === issue.path[0]);
    if (field) reasons[field] ??= isReason(issue.message) ? issue.message : missing[field];
  }
  return reasons;
}

const missing: Record<CheckoutField, FieldReason> = {
  customerName: "name_missing",
  phone: "phone_missing",
  network: "network_missing",
  deliveryPlace: "place_missing",
  landmark: "landmark_unreadable",
};

function isReason(message: string): message is FieldReason {
  return /^(name|phone|network|place|landmark)_[a-z_]+$/.test(message);
}
