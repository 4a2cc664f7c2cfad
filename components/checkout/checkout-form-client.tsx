"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { NetworkChoice, type NetworkOption } from "#components/checkout/network-choice.tsx";
import { PlaceChoice, type PlaceOption } from "#components/checkout/place-choice.tsx";
import { RefusalNotice } from "#components/checkout/refusal-notice.tsx";
import { RememberChoice } from "#components/checkout/remember-choice.tsx";
import { TextField } from "#components/checkout/text-field.tsx";
import { usePlacing } from "#components/checkout/use-placing.ts";

export type CheckoutTexts = Record<
  | "who"
  | "where"
  | "how"
  | "customerName"
  | "phone"
  | "phoneHint"
  | "remember"
  | "network"
  | "networkHint"
  | "optional"
  | "zones"
  | "pickups"
  | "landmark"
  | "landmarkHint"
  | "subtotal"
  | "delivery"
  | "total"
  | "chooseFirst"
  | "pay"
  | "payWithoutAmount"
  | "payNote"
  | "sending"
  | "neverPin"
  | "newTotal"
  | "changeCart",
  string
>;

type Props = {
  locale: string;
  freshKey: string;
  subtotalText: string;
  discount: { code: string; label: string; text: string } | undefined;
  /** The total counts fewer pieces than the cart holds. */
  isShort: boolean;
  places: PlaceOption[];
  networks: NetworkOption[];
  page: { title: string; detail: string } | undefined;
  cartHref: string;
  texts: CheckoutTexts;
  errorsTitle: Record<number, string>;
};

/** The checkout's form. All of it works without scripts; with them the total and the likely network follow along. */
export function CheckoutFormClient(props: Props) {
  const { places, networks, texts } = props;
  const { state, action, place, isPlacing } = usePlacing();
  const [chosenId, setChosenId] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const hasPickedNetwork = useRef(false);
  const { values, errors } = state;
  const chosen = places.find(({ id }) => id === (chosenId || values.deliveryPlaceId));

  // Also what was chosen before this script arrived, or came back with the browser's "back".
  const follow = () => setChosenId(fieldValue(form.current, "deliveryPlace").split(":")[0] ?? "");
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server may have changed the fields
  useEffect(follow, [state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once for each answer of the server
  useEffect(() => {
    const refused =
      form.current?.querySelector<HTMLElement>("[aria-invalid]") ?? document.getElementById("refusal");
    (refused?.querySelector<HTMLElement>("input") ?? refused)?.focus();
  }, [state]);

  const onInput = ({ target }: FormEvent<HTMLFormElement>) => {
    const { name, value } = target as HTMLInputElement;
    if (name === "network") hasPickedNetwork.current = true;
    if (name === "phone" && !hasPickedNetwork.current) preselectNetwork(form.current, value);
    follow();
  };

  return (
    <form ref={form} action={action} onSubmit={place} onInput={onInput} noValidate className="space-y-8">
      <RefusalNotice
        state={state}
        newTotal={chosen && texts.newTotal.replace("{amount}", chosen.totalText)}
        cart={{ href: props.cartHref, label: texts.changeCart }}
        errorsTitle={props.errorsTitle}
      />
      <input type="hidden" name="locale" value={props.locale} />
      {props.discount && <input type="hidden" name="promotionCode" value={props.discount.code} />}
      {props.isShort && <input type="hidden" name="takesLess" value="1" />}
      <input type="hidden" name="idempotencyKey" value={state.idempotencyKey ?? props.freshKey} />

      <section className="space-y-5">
        <h2 className="text-xl font-bold">{texts.who}</h2>
        <TextField
          name="customerName"
          label={texts.customerName}
          error={errors.customerName}
          autoComplete="name"
          maxLength={80}
          defaultValue={values.customerName}
        />
        <TextField
          name="phone"
          label={texts.phone}
          hint={texts.phoneHint}
          error={errors.phone}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={32}
          defaultValue={values.phone}
        />
        <RememberChoice form={form} answer={state} label={texts.remember} />
        <NetworkChoice
          networks={networks}
          page={props.page}
          chosen={values.network}
          texts={texts}
          error={errors.network}
        />
      </section>

      <section className="space-y-5">
        <h2 className="text-xl font-bold">{texts.where}</h2>
        <PlaceChoice
          places={places}
          chosenId={values.deliveryPlaceId}
          texts={texts}
          error={errors.deliveryPlace}
        />
        <TextField
          name="landmark"
          label={texts.landmark}
          optionalText={texts.optional}
          hint={texts.landmarkHint}
          error={errors.landmark}
          autoComplete="off"
          maxLength={140}
          defaultValue={values.landmark}
        />
      </section>

      <section className="space-y-4">
        <h2 className="text-xl font-bold">{texts.how}</h2>
        <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 tabular-nums *:wrap-anywhere">
          <dt>{texts.subtotal}</dt>
          <dd className="text-right">{props.subtotalText}</dd>
          {props.discount && (
            <>
              <dt>{props.discount.label}</dt>
              <dd className="text-right">{props.discount.text}</dd>
            </>
          )}
          <dt>{texts.delivery}</dt>
          <dd className="text-right">{chosen?.feeText ?? texts.chooseFirst}</dd>
          <dt className="border-t border-line pt-2 text-lg font-bold">{texts.total}</dt>
          <dd className="border-t border-line pt-2 text-right text-lg font-bold" aria-live="polite">
            {chosen?.totalText ?? texts.chooseFirst}
          </dd>
        </dl>
        <p className="text-sm text-ink-soft">{texts.payNote}</p>
        <button
          type="submit"
          disabled={isPlacing}
          className="min-h-14 w-full rounded-control bg-brand px-6 text-lg font-bold text-on-brand disabled:opacity-70"
        >
          {isPlacing && texts.sending}
          {!isPlacing && (chosen ? texts.pay.replace("{amount}", chosen.totalText) : texts.payWithoutAmount)}
        </button>
        <p className="text-sm text-ink-soft">{texts.neverPin}</p>
      </section>
    </form>
  );
}

function fieldValue(form: HTMLFormElement | null, name: string): string {
  return form ? String(new FormData(form).get(name) ?? "") : "";
}

/** A first guess only; `guessNetwork` in lib decides when nothing was chosen. */
function preselectNetwork(form: HTMLFormElement | null, phone: string): void {
  const local = phone.replace(/\D/g, "").replace(/^(00)?228/, "");
  const network = /^[79][0-3]/.test(local) ? "TMONEY" : /^(7[89]|9[6-9])/.test(local) ? "FLOOZ" : "";
  const radio = network && form?.querySelector<HTMLInputElement>(`[name=network][value=${network}]`);
  if (radio) radio.checked = true;
}
