import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import type postgres from "postgres";
import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import { signIn } from "#e2e/staff.ts";
import { type StaffAct, staffActs } from "#lib/staff/staff-act.ts";
import { hasRight, type StaffRole, staffRoles } from "#lib/staff/staff-right.ts";
import admin from "../messages/fr/admin.json" with { type: "json" };

type Manifest = {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
};
type Action = { id: string; file: string; page: string };

/** Every server action of the build that these stories run against, by its name. */
function readActions(): Map<string, Action> {
  const path = new URL("../.next-test/server/server-reference-manifest.json", import.meta.url);
  const { node } = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  return new Map(
    Object.entries(node).map(([id, { exportedName, filename, workers }]) => [
      exportedName,
      { id, file: filename, page: addressOf(Object.keys(workers)[0] ?? "") },
    ]),
  );
}

/** `app/[locale]/admin/(signed-in)/orders/[id]/page` → an address of that page; which order it shows does not matter. */
function addressOf(page: string): string {
  return page.replace(/^app\/\[locale\]|\/\(.*?\)|\/page$/g, "").replaceAll(/\[\w+\]/g, "any");
}

const actions = readActions();
/** What anybody may call, signed in or not: it changes nothing but the caller's own cookies. */
const open = ["signInAction", "signOutAction", "changeThemeAction"];

test("each server action of the build is an act with a declared right, and each act has its action", () => {
  const names = [...actions.keys()].filter((name) => !open.includes(name));
  expect(names.sort()).toEqual(
    Object.keys(staffActs)
      .map((act) => `${act}Action`)
      .sort(),
  );
  for (const name of open) expect(actions.get(name)?.file).toBe("lib/staff/actions.ts");
});

test("whoever lacks the right is refused by each action itself, in the same words, and no row changes", async ({
  browser,
  sql,
}) => {
  test.setTimeout(120_000);
  const fields = await arrangeFields(sql);
  for (const role of staffRoles) {
    const email = await arrangeMember(sql, role);
    const page = await (await browser.newContext()).newPage();
    await signIn(page, email);
    for (const [act, right] of Object.entries(staffActs) as [StaffAct, (typeof staffActs)[StaffAct]][]) {
      const isAllowed = hasRight(role, right);
      const before = isAllowed ? "" : await fingerprint(sql);
      const answer = await call(page.request, act, fields[act]);
      if (isAllowed) {
        expect(answer, `${role} may ${act}`).not.toContain(admin.acts.forbidden);
        continue;
      }
      expect(answer, `${role} may not ${act}`).toContain(admin.acts.forbidden);
      // Nothing is told of what was named: the answer to things that do not exist is the same.
      const unknown = { ...fields[act], orderId: randomUUID(), caseId: randomUUID(), code: "x" };
      expect(resultIn(await call(page.request, act, unknown)).message).toBe(resultIn(answer).message);
      expect(await fingerprint(sql), `${role} changed something by ${act}`).toBe(before);
    }
    await page.context().close();
    await sql`update staff_members set is_active = false where email = ${email}`;
  }
});

test("nobody who is not signed in changes anything by any action, nor reads what changes", async ({
  request,
  sql,
}) => {
  const fields = await arrangeFields(sql);
  const before = await fingerprint(sql);
  for (const act of Object.keys(staffActs) as StaffAct[])
    expect(resultIn(await call(request, act, fields[act])).outcome, act).toBe("signed_out");
  expect(await fingerprint(sql)).toBe(before);
  expect((await request.get("/api/admin/changes")).status()).toBe(401);
});

type Fields = Record<string, string>;

/** A form for each act as its page would send it. */
async function arrangeFields(sql: postgres.Sql): Promise<Record<StaffAct, Fields>> {
  const [found] = await sql`
    select (select id from orders order by placed_at desc limit 1) as "orderId",
      (select variant_id from stock_levels limit 1) as "variantId",
      (select id from promotions limit 1) as "promotionId"`;
  const [opened] = await sql`
    insert into review_cases (reason, identifier, tx_reference, amount_xof)
    values ('orphan', ${`FOREIGN-${randomUUID()}`}, '565656', 700) returning id`;
  const [alert] = await sql`
    insert into staff_alerts (kind, subject) values ('prompt_flood', ${randomUUID()}) returning id`;
  const order = { orderId: found?.orderId };
  const [caseId, proposal] = [opened?.id, "1"];
  const names = { tmoneyName: "A", tmoneyFormerName: "B", floozName: "C", floozFormerName: "D" };
  return {
    verifyPayment: order,
    cancelOrder: order,
    fulfilOrder: { ...order, to: "preparing" },
    undoFulfilment: { ...order, from: "preparing" },
    oweRefund: { ...order, seenFulfilment: "delivered", note: "" },
    closeCase: { caseId, closing: "written_off", note: "" },
    confirmClosing: { caseId, proposal },
    withdrawClosing: { caseId, proposal },
    correctStock: {
      variantId: found?.variantId,
      change: "added",
      quantity: "1",
      seenOnHand: "999999",
      note: "essai",
    },
    createPromotion: {
      code: `DROIT${randomUUID().slice(0, 6)}`,
      kind: "percent",
      value: "5",
      minSubtotalXof: "",
      startsAt: "",
      endsAt: "2020-01-01T00:00",
      maxUses: "",
      maxUsesPerPhone: "",
    },
    pausePromotion: { promotionId: randomUUID(), to: "paused" },
    blockPhone: { phone: "22 21 00 00", note: "" },
    unblockPhone: { phone: "90 00 00 99" },
    recordBalance: {},
    seeAlert: { alertId: alert?.id },
    pauseNetworks: { noteFr: "", noteEn: "" },
    switchHostedPage: { to: "on" },
    changeHold: { holdMinutes: "999" },
    changeLimits: {
      minTotalXof: "-1",
      maxTotalXof: "1",
      secondPersonAboveXof: "1",
      addressPaymentsPerHour: "10",
    },
    changeContact: { shopName: "", contactPhone: "" },
    changeNetworkNames: { ...names, tmoneyUssd: "x", floozUssd: "x" },
  };
}

/** Calls an action as Next's runtime would, without its page. */
async function call(request: APIRequestContext, act: StaffAct, fields: Fields): Promise<string> {
  const action = actions.get(`${act}Action`);
  if (!action) throw new Error(`The build has no ${act}Action.`);
  const sent = Object.entries({ locale: "fr", ...fields }).map(([name, value]) => [`1_${name}`, value]);
  const response = await request.post(action.page, {
    headers: { "next-action": action.id, origin: fromRun("E2E_APP_URL") },
    multipart: { ...Object.fromEntries(sent), 0: JSON.stringify([{ outcome: "idle" }, "$K1"]) },
  });
  expect(response.status()).toBe(200);
  return response.text();
}

/** The state that an action returned, out of the response's rows. */
function resultIn(answer: string): { outcome?: string; message?: string } {
  const row = answer.split("\n").find((line) => /^\w+:\{"outcome"/.test(line));
  return row ? JSON.parse(row.slice(row.indexOf(":") + 1)) : {};
}

async function arrangeMember(sql: postgres.Sql, role: StaffRole): Promise<string> {
  const email = `${role}-${randomUUID().slice(0, 8)}@asigame.example`;
  await sql`insert into staff_members (email, name, role, password_hash)
    select ${email}, 'Essai', ${role}, password_hash from staff_members where email = ${fromRun("E2E_STAFF_EMAIL")}`;
  return email;
}

/** Of every row that an act of staff could change. */
async function fingerprint(sql: postgres.Sql): Promise<string> {
  const [row] = await sql`
    select md5(concat(
      (select string_agg(o::text, '' order by o.id) from orders o),
      (select string_agg(c::text, '' order by c.id) from review_cases c),
      (select count(*) from order_events where actor like 'staff:%'), (select count(*) from stock_movements),
      (select string_agg(s::text, '' order by s.variant_id) from stock_levels s),
      (select string_agg(p::text, '' order by p.id) from promotions p),
      (select string_agg(b::text, '' order by b.phone) from blocked_phones b),
      (select string_agg(a.id::text || coalesce(a.seen_at::text, ''), '' order by a.id) from staff_alerts a),
      (select s::text from shop_settings s))) as hash`;
  return row?.hash;
}
