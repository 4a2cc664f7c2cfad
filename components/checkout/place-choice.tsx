import { RadioCard } from "#components/checkout/radio-card.tsx";
import { FieldError } from "#components/checkout/text-field.tsx";

export type PlaceOption = {
  id: string;
  kind: "zone" | "pickup";
  name: string;
  detail: string;
  feeText: string;
  /** What the order comes to with this place, in francs and in words. */
  totalXof: number;
  totalText: string;
  /** “total 13 500 F CFA”: said at each place, so that it is true without scripts too. */
  totalNote: string;
};

type Props = {
  places: PlaceOption[];
  chosenId: string;
  texts: { where: string; zones: string; pickups: string };
  error: string | undefined;
};

/** Where the order goes. Each answer carries the total shown beside it; the server only compares it with its own. */
export function PlaceChoice({ places, chosenId, texts, error }: Props) {
  return (
    <div
      id="deliveryPlace"
      role="radiogroup"
      aria-label={texts.where}
      aria-required
      aria-invalid={error ? true : undefined}
      aria-describedby={error && "deliveryPlace-error"}
      className="space-y-5"
    >
      {(["zone", "pickup"] as const).map((kind) => {
        const ofKind = places.filter((place) => place.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <div key={kind} className="space-y-2">
            <p className="font-semibold">{kind === "zone" ? texts.zones : texts.pickups}</p>
            {ofKind.map((place) => (
              <RadioCard
                key={place.id}
                id={`place-${place.id}`}
                name="deliveryPlace"
                value={`${place.id}:${place.totalXof}`}
                isChosen={place.id === chosenId}
                title={place.name}
                detail={place.detail}
                data={{ "data-fee": place.feeText, "data-total": place.totalText }}
                aside={
                  <b>
                    {place.feeText}
                    <small>{place.totalNote}</small>
                  </b>
                }
              />
            ))}
          </div>
        );
      })}
      <FieldError name="deliveryPlace" error={error} />
    </div>
  );
}
