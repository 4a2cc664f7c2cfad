import { ActionForm } from "#components/admin/action-form.tsx";
import { Checkbox, SubmitButton } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { switchHostedPageAction } from "#lib/settings/admin-actions.ts";

type Props = { isOn: boolean; locale: Locale };

const risks = ["riskKey", "riskAmount", "riskLeak"] as const;

/** Method 2. Its risk stands beside the switch, and nobody switches it on without saying that they know it. */
export function HostedPageSwitch({ isOn, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  return (
    <Section id="hosted" title={t("hosted.title")}>
      <p className="mt-1 text-ink-soft">{t("hosted.intro")}</p>
      <p className="mt-2 font-semibold">{isOn ? t("hosted.isOn") : t("hosted.isOff")}</p>
      <ActionForm
        action={switchHostedPageAction}
        fields={{ to: isOn ? "off" : "on" }}
        className="mt-4 space-y-4"
        isResultInPlace
      >
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
          <Checkbox name="understood" label={t("hosted.understood")} />
        )}
        <SubmitButton kind="secondary">{isOn ? t("hosted.switchOff") : t("hosted.switchOn")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
