import { randomUUID } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { createPromotionAction, pausePromotionAction } from "#lib/promotions/admin-actions.ts";
import { listPromotions } from "#lib/promotions/admin-queries.ts";
import { arrangePromotion } from "#lib/promotions/test-promotion.ts";
import { idle, type StaffAction } from "#lib/staff/action-state.ts";
import { openSession } from "#lib/staff/open-session.ts";
import { encodeSessionToken } from "#lib/staff/session-token.ts";
import type { StaffRole } from "#lib/staff/staff-right.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

// Only the framework is stood in for: there is no request here. Everything of ours is real.
const request = vi.hoisted(() => ({ cookie: undefined as string | undefined }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (request.cookie ? { value: request.cookie } : undefined) }),
  // As a page with scripts sends it.
  headers: async () => new Headers({ "next-action": "an id" }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(to);
  },
}));

const database = useTestDatabase();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
process.env.APP_URL ??= "http://localhost:3000";

async function signIn(role: StaffRole): Promise<void> {
  const { member } = await arrangeMember(role);
  request.cookie = await encodeSessionToken(await openSession(member.id));
}

/** Why it was refused, or what became of it. */
async function send(action: StaffAction, fields: Record<string, string>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ locale: "fr", ...fields })) form.append(name, value);
  const { outcome, reason, goTo } = await action(idle, form);
  return reason ?? goTo ?? outcome;
}

const filled = {
  code: "kdo-2026",
  kind: "percent",
  value: "15",
  minSubtotalXof: "10 000",
  startsAt: "",
  endsAt: "",
  maxUses: "",
  maxUsesPerPhone: "1",
};

test("a manager makes a code, as it was filled in; the second one of that name is refused", async () => {
  await signIn("manager");
  const answers = await Promise.all([1, 2, 3].map(() => send(createPromotionAction, filled)));
  expect(answers.sort()).toEqual(["code_taken", "code_taken", "done"]);
  const made = (await listPromotions()).filter(({ code }) => code === "KDO2026");
  expect(made).toMatchObject([
    {
      kind: "percent",
      value: 15,
      minSubtotalXof: 10_000,
      maxUses: null,
      maxUsesPerPhone: 1,
      endsAt: null,
      standing: "good",
      used: 0,
    },
  ]);
});

test("times are the shop's, and an end before the start or in the past is refused", async () => {
  await signIn("owner");
  const times = (startsAt: string, endsAt: string) =>
    send(createPromotionAction, { ...filled, code: "TEMPS1", startsAt, endsAt });
  expect(await times("2090-06-02T08:00", "2090-06-01T08:00")).toBe("times_out_of_order");
  expect(await times("", "2020-01-01T00:00")).toBe("times_out_of_order");
  expect(await times("2090-02-31T08:00", "")).toBe("form_broken");
  expect(await times("2090-06-01T08:00", "2090-07-01T00:00")).toBe("done");
  const made = (await listPromotions()).find(({ code }) => code === "TEMPS1");
  expect(made).toMatchObject({ standing: "not_yet", startsAt: new Date("2090-06-01T08:00:00Z") });
});

describe("rubbish makes no code", () => {
  test.each([
    { code: "ab" },
    { code: "É!" },
    { code: "X".repeat(21) },
    { value: "0" },
    { value: "91" },
    { value: "-5" },
    { value: "1.5" },
    { value: "1e3" },
    { kind: "gift" },
    { kind: "amount", value: "10000001" },
    { minSubtotalXof: "-1" },
    { maxUses: "0" },
    { maxUsesPerPhone: "1001" },
    { startsAt: "tomorrow" },
    { endsAt: "2090-13-01T00:00" },
    { used: "-100" },
  ])("%j", async (change) => {
    await signIn("owner");
    const before = (await listPromotions()).length;
    expect(await send(createPromotionAction, { ...filled, code: "RUBBISH", ...change } as never)).toBe(
      "form_broken",
    );
    expect((await listPromotions()).length).toBe(before);
  });
});

test("a code is paused and taken up again; an unknown one is not", async () => {
  await signIn("manager");
  const { id } = await arrangePromotion(database.sql);
  const standing = async () => (await listPromotions()).find((promotion) => promotion.id === id)?.standing;
  for (const _ of [1, 2])
    expect(await send(pausePromotionAction, { promotionId: id, to: "paused" })).toBe("done");
  expect(await standing()).toBe("paused");
  await send(pausePromotionAction, { promotionId: id, to: "running" });
  expect(await standing()).toBe("good");
  expect(await send(pausePromotionAction, { promotionId: randomUUID(), to: "paused" })).toBe(
    "unknown_promotion",
  );
});

test.each(["viewer", "clerk"] as const)("a %s changes nothing, whatever is sent", async (role) => {
  await signIn(role);
  const { id } = await arrangePromotion(database.sql);
  expect(await send(createPromotionAction, { ...filled, code: `ROLE${role}` })).toBe("forbidden");
  expect(await send(pausePromotionAction, { promotionId: id, to: "paused" })).toBe("forbidden");
  const left = await listPromotions();
  expect(left.find((promotion) => promotion.id === id)?.standing).toBe("good");
  expect(left.some(({ code }) => code.startsWith("ROLE"))).toBe(false);
});

test("who is signed out changes nothing and is told so", async () => {
  request.cookie = undefined;
  expect(await send(createPromotionAction, filled)).toBe("signed_out");
});
