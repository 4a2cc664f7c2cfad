import type { ReactNode } from "react";
import "#app/globals.css";
import { Document } from "#components/layout/document.tsx";
import { readLocale } from "#lib/i18n/page-locale.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

// Stock, prices and the cart are read for each request.
export const dynamic = "force-dynamic";

export {
  documentMetadata as generateMetadata,
  documentViewport as viewport,
} from "#components/layout/document-metadata.ts";

export default async function Layout({ children, params }: Props) {
  return <Document locale={await readLocale(params)}>{children}</Document>;
}
