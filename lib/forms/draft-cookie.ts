import { cookies } from "next/headers";
import type { z } from "zod";
import { cookieName, cookieOptions, tokenOf } from "#lib/cookie.ts";
import {
  type Draft,
  type DraftForm,
  draftMinutes,
  dropDraft,
  findDraft,
  keepDraft,
} from "#lib/forms/draft.ts";
import { randomToken } from "#lib/random.ts";

/** What this browser's last form was answered, if it was this form. */
export async function readDraft<Schema extends z.ZodType>(
  form: DraftForm,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const token = await readToken();
  return token === undefined ? undefined : findDraft(token, form, schema);
}

/** Keeps the draft for the page that follows, or drops the former one. Only in a route handler. */
export async function writeDraft(draft: Draft | undefined): Promise<void> {
  const former = await readToken();
  if (!draft) {
    if (former !== undefined) await dropDraft(former);
    return;
  }
  const token = former ?? randomToken();
  await keepDraft(token, draft);
  (await cookies()).set(cookieName("draft"), token, cookieOptions(draftMinutes * 60));
}

async function readToken(): Promise<string | undefined> {
  return tokenOf((await cookies()).get(cookieName("draft"))?.value);
}
