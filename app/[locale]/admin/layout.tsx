import type { Metadata } from "next";
import type { ReactNode } from "react";
import "#app/admin.css";
import { AdminWordsProvider } from "#components/admin/admin-words.tsx";
import { documentMetadata } from "#components/layout/document-metadata.ts";
import { Toasts } from "#components/ui/toasts.tsx";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { getShopSettings } from "#lib/settings/queries.ts";
import { readTheme } from "#lib/staff/theme-cookie.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

// Everything is read for each request, and each response has a nonce of its own (`proxy.ts`).
export const dynamic = "force-dynamic";

export { documentViewport as viewport } from "#components/layout/document-metadata.ts";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return documentMetadata(await readLocale(params), await getShopSettings());
}

/** The admin is an app: unlike a document of the shop it has Next's runtime. */
export default async function AdminLayout({ children, params }: Props) {
  const [locale, theme] = await Promise.all([readLocale(params), readTheme()]);
  const t = wordsIn(locale, "admin");
  const words = {
    locale,
    sending: t("acts.sending"),
    unanswered: t("acts.unanswered"),
    updated: t("acts.updated"),
    cancel: t("acts.cancel"),
    close: t("shell.close"),
    undo: t("acts.undo"),
    signInTitle: t("acts.signInTitle"),
    signedInAgain: t("acts.signedInAgain"),
    email: t("signIn.email"),
    password: t("signIn.password"),
    signIn: t("signIn.submit"),
    errorTitle: t("error.title"),
    errorText: t("error.text"),
    reload: t("error.reload"),
  };
  return (
    <html lang={locale} data-theme={theme}>
      <body className="flex min-h-dvh flex-col bg-paper text-base text-ink">
        <a
          href="#main"
          className="absolute -top-20 left-2 z-50 rounded-control bg-brand px-4 py-3 font-bold text-on-brand focus:top-2"
        >
          {wordsIn(locale, "shop")("skip")}
        </a>
        <AdminWordsProvider words={words}>
          <Toasts label={t("acts.results")} close={t("shell.close")}>
            {children}
          </Toasts>
        </AdminWordsProvider>
      </body>
    </html>
  );
}
