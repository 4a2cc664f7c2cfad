import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { NetworkTexts } from "#lib/settings/queries.ts";

/** The networks to choose from and the words of the form that asks for a number, whoever pays. */
export function payChoice(networks: readonly NetworkTexts[], submit: string, locale: Locale) {
  const t = wordsIn(locale, "checkout");
  return {
    networks: networks
      .filter(({ isPaused }) => !isPaused)
      .map(({ network, name, formerName }) => ({
        network,
        name,
        formerName: t("formerName", { name: formerName }),
      })),
    texts: {
      phone: t("phone"),
      network: t("network"),
      networkHint: t("networkHint"),
      submit,
      sending: t("sending"),
    },
  };
}
