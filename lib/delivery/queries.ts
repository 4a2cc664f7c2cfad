import { asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { deliveryPlaces } from "#db/schema/delivery.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export type DeliveryPlace = {
  id: string;
  kind: "zone" | "pickup";
  name: string;
  detail: string;
  address: string | null;
  feeXof: number;
};

/** Open zones, then pick-up points, in the merchant's order. */
export async function listDeliveryPlaces(locale: Locale): Promise<DeliveryPlace[]> {
  const fr = locale === "fr";
  return db()
    .select({
      id: deliveryPlaces.id,
      kind: deliveryPlaces.kind,
      name: fr ? deliveryPlaces.nameFr : deliveryPlaces.nameEn,
      detail: fr ? deliveryPlaces.detailFr : deliveryPlaces.detailEn,
      address: fr ? deliveryPlaces.addressFr : deliveryPlaces.addressEn,
      feeXof: deliveryPlaces.feeXof,
    })
    .from(deliveryPlaces)
    .where(eq(deliveryPlaces.isOpen, true))
    .orderBy(asc(deliveryPlaces.kind), asc(deliveryPlaces.position));
}
