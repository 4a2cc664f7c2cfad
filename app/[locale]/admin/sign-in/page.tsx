import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#components/admin/sign-in-form.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { readCallbackPath } from "#lib/staff/callback-path.ts";
import { getStaff } from "#lib/staff/current-staff.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "admin");
  return { title: t("signIn.title"), robots: { index: false, follow: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const [locale, asked] = await Promise.all([readLocale(params), searchParams]);
  const callbackUrl = readCallbackPath(asked.callbackUrl);
  if (await getStaff()) redirect(callbackUrl ?? localePath(locale, "/admin/orders"));
  const t = wordsIn(locale, "admin");
  return (
    <main id="main" className="mx-auto max-w-md px-4 py-8 sm:py-16">
      <h1 className="text-3xl font-bold">{t("signIn.title")}</h1>
      <p className="mt-1 text-ink-soft">{t("signIn.intro")}</p>
      {asked.ended === "1" && (
        <p className="mt-4 rounded-card bg-warning-soft p-4 font-semibold text-warning">
          {t("signIn.ended")}
        </p>
      )}
      <SignInForm
        callbackUrl={callbackUrl}
        refusal={asked.error === undefined ? undefined : t("signIn.credentials_refused")}
      />
    </main>
  );
}
