import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

const steps = ["choose", "pay", "receive"] as const;

/** How one buys, in three steps; the second shows what will be on the phone, so that nobody meets it unprepared. */
export function HowItWorks({ settings, locale }: { settings: ShopSettings; locale: Locale }) {
  const t = wordsIn(locale, "shop.how");
  const { TMONEY, FLOOZ } = networkTexts(settings);
  return (
    <section aria-labelledby="how" className="bleed cloth mt-16 px-4 py-10 md:py-14">
      <div className="mx-auto grid max-w-[70rem] grid-cols-1 items-center gap-x-14 gap-y-8 md:grid-cols-[1fr_16rem]">
        <div>
          <h2 id="how" className="text-2xl md:text-3xl">
            {t("title")}
          </h2>
          <ol className="steps">
            {steps.map((step, index) => (
              <li key={step}>
                <span aria-hidden="true">{index + 1}</span>
                <div>
                  <h3>{t(`steps.${step}.title`)}</h3>
                  <p>{t(`steps.${step}.text`, { tmoney: TMONEY.name, flooz: FLOOZ.name })}</p>
                </div>
              </li>
            ))}
          </ol>
          <p className="mt-7 border-l-4 border-cloth-accent pl-4 font-semibold">{t("never")}</p>
        </div>
        <img
          src="/pictures/phone-prompt.svg"
          alt={t("pictureAlt")}
          width={240}
          height={240}
          loading="lazy"
          className="mx-auto w-52 md:w-full"
        />
      </div>
    </section>
  );
}
