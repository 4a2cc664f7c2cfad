"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Locale } from "#lib/i18n/locale.ts";

/** What client components say by themselves, translated on the server. */
export type AdminWords = Record<
  | "sending"
  | "unanswered"
  | "updated"
  | "cancel"
  | "close"
  | "undo"
  | "signInTitle"
  | "signedInAgain"
  | "email"
  | "password"
  | "signIn"
  | "errorTitle"
  | "errorText"
  | "reload",
  string
> & { locale: Locale };

const Words = createContext<AdminWords | undefined>(undefined);

export function AdminWordsProvider({ words, children }: { words: AdminWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export function useAdminWords(): AdminWords {
  const words = useContext(Words);
  if (!words) throw new Error("AdminWordsProvider is missing.");
  return words;
}
