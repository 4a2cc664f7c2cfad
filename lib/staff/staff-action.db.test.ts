import { beforeEach, expect, test, vi } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { createPromotionAction } from "#lib/promotions/admin-actions.ts";
import { idle } from "#lib/staff/action-state.ts";
import { openSession } from "#lib/staff/open-session.ts";
import { encodeSessionToken } from "#lib/staff/session-token.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

// Only the framework is stood in for: there is no request here. Everything of ours is real.
const request = vi.hoisted(() => ({ cookie: undefined as string | undefined, headers: {} }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (request.cookie ? { value: request.cookie } : undefined) }),
  headers: async () => new Headers(request.headers),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`redirect ${to}`);
  },
}));

const database = useTestDatabase();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
process.env.APP_URL ??= "http://localhost:3000";

beforeEach(async () => {
  const { member } = await arrangeMember("owner");
  request.cookie = await encodeSessionToken(await openSession(member.id));
  request.headers = { "next-action": "an id" };
});

function promotion(fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  const filled = { locale: "fr", code: "ACTION1", kind: "percent", value: "15", minSubtotalXof: "" };
  const rest = { startsAt: "", endsAt: "", maxUses: "", maxUsesPerPhone: "" };
  for (const [name, value] of Object.entries({ ...filled, ...rest, ...fields })) form.append(name, value);
  return form;
}
const count = async () => (await database.sql`select count(*)::int as n from promotions`)[0]?.n;

test("each field that cannot be read is named in the reader's language, and all that was typed comes back", async () => {
  const before = await count();
  const state = await createPromotionAction(idle, promotion({ locale: "en", value: "lots", maxUses: "-1" }));
  expect(state).toMatchObject({ outcome: "refused", reason: "form_broken" });
  expect(Object.keys(state.errors ?? {}).sort()).toEqual(["maxUses", "value"]);
  expect(state.errors?.value).toMatch(/whole number/);
  expect(state.typed).toMatchObject({ code: "ACTION1", value: "lots", maxUses: "-1" });
  expect(await count()).toBe(before);
});

test("neither a password nor the framework's own fields come back", async () => {
  const form = promotion({ value: "", password: "secret", $ACTION_KEY: "k" });
  const state = await createPromotionAction(idle, form);
  expect(Object.keys(state.typed ?? {})).not.toContain("password");
  expect(Object.keys(state.typed ?? {})).not.toContain("$ACTION_KEY");
});

test("a session that ended is told where scripts run, and leads to the sign-in where they do not", async () => {
  request.cookie = undefined;
  expect(await createPromotionAction(idle, promotion())).toMatchObject({ outcome: "signed_out" });
  request.headers = {};
  await expect(createPromotionAction(idle, promotion({ locale: "en" }))).rejects.toThrow(
    "redirect /en/admin/sign-in?ended=1",
  );
});

test("a role that was taken away meanwhile is refused in the words of every other act", async () => {
  await database.sql`update staff_members set role = 'viewer'`;
  const state = await createPromotionAction(idle, promotion({ code: "ACTION2" }));
  expect(state).toMatchObject({ outcome: "refused", reason: "forbidden" });
  expect(await database.sql`select from promotions where code = 'ACTION2'`).toHaveLength(0);
});
