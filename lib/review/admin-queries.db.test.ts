import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { casesPerPage, countOpenCases, listCases } from "#lib/review/admin-queries.ts";
import { closeCase } from "#lib/review/close-case.ts";
import { findCase } from "#lib/review/find-case.ts";
import { listEvidence } from "#lib/review/list-evidence.ts";
import { arrangeCase, arrangeOrphan } from "#lib/review/test-case.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();

async function listAll(isClosed: boolean): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCases({ isClosed, role: "owner", cursor });
    expect(page.cases.length).toBeLessThanOrEqual(casesPerPage);
    ids.push(...page.cases.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

test("open cases stand oldest first, closed ones newest first, all of them over the pages", async () => {
  const { member } = await arrangeMember("owner");
  const ids: string[] = [];
  for (let n = 0; n < casesPerPage * 2 + 3; n++) ids.push(await arrangeOrphan(database.sql, 10));
  expect(await listAll(false)).toEqual(ids);
  expect(await countOpenCases()).toBe(ids.length);
  for (const [n, id] of ids.entries()) {
    await advanceClock(database.sql, 1);
    const note = `${n}`;
    await closeCase(id, { closing: "written_off", reference: null, readAmountXof: null, note }, member);
  }
  expect(await listAll(true)).toEqual(ids.toReversed());
  expect(await countOpenCases()).toBe(0);
  expect((await listCases({ isClosed: true, role: "owner", cursor: "rubbish" })).cases[0]?.id).toBe(
    ids.at(-1),
  );
});

test("a case shows its order, its payment and what was proven; our own identifier stays secret", async () => {
  const { member } = await arrangeMember("clerk");
  const found = await arrangeCase(database.sql, "underpaid");
  const shown = await findCase(found.caseId, member);
  expect(shown).toMatchObject({
    reason: "underpaid",
    identifier: null,
    amountXof: found.totalXof - 100,
    dueXof: found.totalXof,
    order: { id: found.orderId, status: "awaiting_payment", provenXof: found.totalXof - 100 },
    attempt: { number: 1, provenAmountXof: found.totalXof - 100, disposition: "review" },
  });
  const evidence = await listEvidence(found.caseId);
  expect(evidence.map(({ kind }) => kind)).toEqual([
    "order_placed",
    "attempt_created",
    "gateway_called",
    "attempt_succeeded",
  ]);
  expect(JSON.stringify([shown, evidence])).not.toContain(found.identifier);
});

test("an orphan shows its foreign identifier, the notification that it came from, and our own question", async () => {
  const { member } = await arrangeMember("clerk");
  const caseId = await arrangeOrphan(database.sql);
  const [row] = await database.sql`select identifier from review_cases where id = ${caseId}`;
  await database.sql`
    insert into gateway_callbacks (body_hash, identifier, body, received_at, checked_at, check_outcome, check_answer, case_id)
    values ('\\x01', ${row?.identifier}, '{"amount": 9}', clock_now() - interval '1 minute', clock_now(), 'paid',
      '{"endpoint": "v2_status", "httpStatus": 200, "durationMs": 41, "answer": {"amount": "3000"}}', ${caseId})`;
  expect(await findCase(caseId, member)).toMatchObject({
    identifier: row?.identifier,
    order: null,
    attempt: null,
  });
  const evidence = await listEvidence(caseId);
  expect(evidence).toMatchObject([
    { kind: "callback_received", facts: [["amount", "9"]] },
    {
      kind: "gateway_called",
      attemptNumber: null,
      facts: [
        ["endpoint", "v2_status"],
        ["outcome", "paid"],
        ["http", "200"],
        ["ms", "41"],
        ["amount", "3000"],
      ],
    },
  ]);
});

test("an orphan under the name of an attempt that was never sent keeps that name secret", async () => {
  const { member } = await arrangeMember("owner");
  const order = await arrangeOrder(database.sql);
  await database.sql`update payment_attempts set status = 'abandoned' where id = ${order.attemptId}`;
  const [opened] = await database.sql`
    insert into review_cases (reason, identifier, tx_reference) values ('orphan', ${order.identifier}, '88') returning id`;
  expect(await findCase(opened?.id, member)).toMatchObject({
    reason: "orphan",
    identifier: null,
    txReference: "88",
  });
});

test("a viewer sees no phone, on the list and in the case", async () => {
  const found = await arrangeCase(database.sql, "underpaid");
  const [row] = await database.sql`select phone from payment_attempts where id = ${found.attemptId}`;
  for (const [role, isSeen] of [
    ["viewer", false],
    ["clerk", true],
  ] as const) {
    const { member } = await arrangeMember(role);
    const shown = JSON.stringify([
      await listCases({ isClosed: false, role }),
      await findCase(found.caseId, member),
      await listEvidence(found.caseId),
    ]);
    expect(shown.includes(row?.phone)).toBe(isSeen);
  }
});

test.each(["", "rubbish", "c0ffee00-0000-4000-8000-000000000000"])("no case is found by %j", async (id) => {
  const { member } = await arrangeMember("owner");
  expect(await findCase(id, member)).toBeUndefined();
});
