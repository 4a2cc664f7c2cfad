import { SaveButton, type SaveResult, SettingsPart } from "#components/settings/settings-part.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { switchHostedPageAction } from "#lib/settings/admin-actions.ts";

type Props = { isOn: boolean; result: SaveResult; locale: Locale };

const risks = ["riskKey", "riskAmount", "riskLeak"] as const;

/** Method 2. Its risk stands beside the switch, and nobody switches it on without saying that they know it. */
export function HostedPageSwitch({ isOn, result, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  return (
    <SettingsPart section="hosted" title={t("hosted.title")} result={result} locale={locale}>
      <p className="mt-1 text-ink-soft">{t("hosted.intro")}</p>
      <p className="mt-2 font-semibold">{isOn ? t("hosted.isOn") : t("hosted.isOff")}</p>
      <form action={switchHostedPageAction} className="mt-4 space-y-4">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="to" value={isOn ? "off" : "on"} />
        <div className="rounded-control bg-warning-soft p-4 text-warning">
          <h3 id="hosted-risk" className="font-bold">
            {t("hosted.riskTitle")}
          </h3>
          <ul className="mt-2 list-disc space-y-2 pl-5">
            {risks.map((risk) => (
              <li key={risk}>{t(`hosted.${risk}`)}</li>
            ))}
          </ul>
          <p className="mt-2 font-semibold">{t("hosted.accept")}</p>
        </div>
        {isOn ? (
          <p className="text-ink-soft">{t("hosted.offNote")}</p>
        ) : (
          <label className="flex min-h-11 items-center gap-3 font-semibold">
            <input
              type="checkbox"
              name="understood"
              aria-describedby="hosted-risk"
              className="size-5 shrink-0 accent-brand"
            />
            {t("hosted.understood")}
          </label>
        )}
        <SaveButton label={isOn ? t("hosted.switchOff") : t("hosted.switchOn")} />
      </form>
    </SettingsPart>
  );
}
