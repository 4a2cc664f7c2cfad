import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { createPromotionAction } from "#lib/promotions/admin-actions.ts";
import { promotionKinds } from "#lib/promotions/promotion.ts";

const field =
  "mt-1.5 block min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 font-normal";

/** What a new code promises. Nothing of it can be changed afterwards, so each box says what it means. */
export function NewPromotion({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "promotions.create");
  const optional = <span className="font-normal text-ink-soft"> ({t("optional")})</span>;
  return (
    <section aria-labelledby="new-promotion" className="mt-6 rounded-card border border-line bg-surface p-5">
      <h2 id="new-promotion" className="text-xl font-bold">
        {t("title")}
      </h2>
      <form action={createPromotionAction} className="mt-3 grid grid-cols-1 gap-4 md:grid-cols-2">
        <input type="hidden" name="locale" value={locale} />
        <Box label={t("code")} hint={{ id: "code-hint", text: t("codeHint") }}>
          <input
            name="code"
            required
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={20}
            aria-describedby="code-hint"
            className={field}
          />
        </Box>
        <fieldset>
          <legend className="font-semibold">{t("kind")}</legend>
          {promotionKinds.map((kind) => (
            <label key={kind} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="kind"
                value={kind}
                defaultChecked={kind === "percent"}
                className="size-5 shrink-0 accent-brand"
              />
              {t(`kinds.${kind}`)}
            </label>
          ))}
        </fieldset>
        <Box label={t("value")}>
          <input
            name="value"
            required
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            className={field}
          />
        </Box>
        {(["minSubtotalXof", "maxUses", "maxUsesPerPhone"] as const).map((name) => (
          <Box key={name} label={t(name)} after={optional}>
            <input name={name} inputMode="numeric" autoComplete="off" maxLength={12} className={field} />
          </Box>
        ))}
        <Box label={t("startsAt")} after={optional} hint={{ id: "starts-hint", text: t("startsHint") }}>
          <input type="datetime-local" name="startsAt" aria-describedby="starts-hint" className={field} />
        </Box>
        <Box label={t("endsAt")} after={optional}>
          <input type="datetime-local" name="endsAt" className={field} />
        </Box>
        <button
          type="submit"
          className="min-h-12 rounded-control bg-brand px-6 py-2 font-bold text-on-brand md:col-span-2 md:justify-self-start"
        >
          {t("submit")}
        </button>
      </form>
    </section>
  );
}

type BoxProps = {
  label: string;
  after?: ReactNode;
  hint?: { id: string; text: string };
  children: ReactNode;
};

function Box({ label, after, hint, children }: BoxProps) {
  return (
    <div>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the box is its child */}
      <label className="block font-semibold">
        {label}
        {after}
        {children}
      </label>
      {hint && (
        <p id={hint.id} className="mt-1 text-sm text-ink-soft">
          {hint.text}
        </p>
      )}
    </div>
  );
}
