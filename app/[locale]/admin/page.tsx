import { redirect } from "next/navigation";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";

type Props = { params: Promise<{ locale: string }> };

export default async function AdminPage({ params }: Props) {
  const { locale } = await params;
  redirect(localePath(isLocale(locale) ? locale : defaultLocale, "/admin/orders"));
}
