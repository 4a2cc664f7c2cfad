import type { Metadata } from "next";
import type { ReactNode } from "react";
import "#app/globals.css";
import { Document } from "#components/layout/document.tsx";
import { documentMetadata } from "#components/layout/document-metadata.ts";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

// Stock, prices and the cart are read for each request.
export const dynamic = "force-dynamic";

export { documentViewport as viewport } from "#components/layout/document-metadata.ts";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  return documentMetadata(locale, (await getFrame(locale)).settings);
}

export default async function Layout({ children, params }: Props) {
  return <Document locale={await readLocale(params)}>{children}</Document>;
}
