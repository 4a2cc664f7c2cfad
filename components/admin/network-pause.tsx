import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locale.ts";
import { pauseNetworksAction } from "#lib/settings/admin-actions.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

/** A network can be down for days: the owner takes it out of the checkout, with a word to the shoppers. */
export async function NetworkPause({ settings, locale }: { settings: ShopSettings; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "admin.settings" });
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const boxes = [
    { name: "tmoney", network: TMONEY },
    { name: "flooz", network: FLOOZ },
  ];
  const notes = [
    { name: "noteFr", label: t("noteFr"), text: settings.pauseNoteFr },
    { name: "noteEn", label: t("noteEn"), text: settings.pauseNoteEn },
  ];
  return (
    <section aria-labelledby="networks" className="mt-4 rounded-card border border-line bg-surface p-5">
      <h2 id="networks" className="text-xl">
        {t("networks")}
      </h2>
      <p className="mt-1 text-ink-soft">{t("intro")}</p>
      <form action={pauseNetworksAction} className="mt-4 space-y-4">
        <input type="hidden" name="locale" value={locale} />
        {boxes.map(({ name, network }) => (
          <label key={name} className="flex min-h-11 items-center gap-3 font-semibold">
            <input
              type="checkbox"
              name={name}
              defaultChecked={network.isPaused}
              className="size-5 shrink-0 accent-brand"
            />
            {t("pause", { network: network.name })}
          </label>
        ))}
        {notes.map(({ name, label, text }) => (
          <label key={name} className="block font-semibold">
            {label}
            <input
              name={name}
              defaultValue={text}
              maxLength={200}
              aria-describedby="note-hint"
              className="mt-1.5 block min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 font-normal"
            />
          </label>
        ))}
        <p id="note-hint" className="text-sm text-ink-soft">
          {t("noteHint")}
        </p>
        <button type="submit" className="min-h-12 rounded-control bg-brand px-6 font-bold text-on-brand">
          {t("save")}
        </button>
      </form>
    </section>
  );
}
