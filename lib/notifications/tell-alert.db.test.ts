import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Logger, runOnce } from "graphile-worker";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import type { AlertWay } from "#lib/notifications/claim-alert.ts";
import { tellAlert } from "#lib/notifications/tell-alert.ts";
import { startMailServer } from "#lib/notifications/test-mail-server.ts";
import { raiseAlert } from "#lib/staff/raise-alert.ts";
import { seeAlert } from "#lib/staff/see-alert.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
process.env.APP_URL = "https://shop.example";
const hour = 3600;

type Posted = { headers: IncomingHttpHeaders; body: Record<string, unknown> };
const posts: Posted[] = [];
const takes = (response: ServerResponse) => response.writeHead(200).end("ok");
let answer: (response: ServerResponse) => unknown = takes;
const receiver = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  posts.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
  answer(response);
});
const webhookUrl = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks/secret-part`;
let mailServer: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  mailServer = await startMailServer();
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
  mailServer.stop();
});
beforeEach(async () => {
  await database.sql`delete from staff_alerts`;
  await database.sql`delete from graphile_worker._private_jobs`;
  posts.length = 0;
  mailServer.mails.length = 0;
  mailServer.script.answer = () => undefined;
  answer = takes;
  process.env.ALERT_WEBHOOK_URL = webhookUrl();
});
afterEach(() => {
  for (const name of ["ALERT_WEBHOOK_URL", "SMTP_URL", "ALERT_MAIL_FROM", "ALERT_MAIL_TO"])
    delete process.env[name];
});

function useMail(): void {
  delete process.env.ALERT_WEBHOOK_URL;
  process.env.SMTP_URL = mailServer.url;
  process.env.ALERT_MAIL_FROM = "shop@example.com";
  process.env.ALERT_MAIL_TO = "afi@example.com, kofi@example.com";
}

/** What a worker does with the jobs that are due; `now` is for those that wait for a next try or the hour's end. */
async function work({ isNow = false } = {}): Promise<void> {
  if (isNow) await database.sql`update graphile_worker._private_jobs set run_at = now()`;
  await runOnce({
    connectionString: database.url,
    logger: new Logger(() => () => {}),
    taskList: {
      tell_alert: (payload) => {
        const { alertId, way } = payload as { alertId: string; way: AlertWay };
        return tellAlert(alertId, way);
      },
    },
  });
  // The runner writes down how its last job ended without waiting for it.
  await expect
    .poll(() => database.sql`select from graphile_worker.jobs where locked_at is not null`)
    .toHaveLength(0);
}
const jobs = () => database.sql`
  select attempts, last_error, extract(epoch from run_at - clock_now())::int as due_in from graphile_worker.jobs
  where key like '%:webhook' or key like '%:mail' order by key`;

test("an alert is posted, in both languages and with its address in the admin", async () => {
  await raiseAlert("breaker_open", "pay", { failures: 5 });
  expect(posts).toHaveLength(0);
  await work();
  expect(posts).toHaveLength(1);
  expect(posts[0]?.headers["content-type"]).toBe("application/json");
  expect(posts[0]?.body).toMatchObject({
    kind: "breaker_open",
    subject: "pay",
    detail: { failures: 5 },
    copies: 1,
    url: "https://shop.example/admin/gateway",
  });
  expect(posts[0]?.body.text).toContain("PayGateGlobal ne répond pas bien");
  expect(posts[0]?.body.text).toContain("PayGateGlobal does not answer well");
  expect(await jobs()).toHaveLength(0);
});

test("raised a hundred times within the hour it is posted once, and once more when the hour is over", async () => {
  for (let n = 0; n < 50; n++) await raiseAlert("bad_key");
  await work();
  for (let n = 0; n < 50; n++) {
    await raiseAlert("bad_key");
    if (n % 10 === 9) {
      await advanceClock(database.sql, 2 * 60);
      await work({ isNow: true });
    }
  }
  expect(posts.map(({ body }) => body.copies)).toEqual([50]);
  expect(await jobs()).toMatchObject([{ attempts: 0 }]);
  expect((await jobs())[0]?.due_in).toBeGreaterThan(hour - 11 * 60);
  await advanceClock(database.sql, hour - 10 * 60);
  await work({ isNow: true });
  expect(posts.map(({ body }) => body.copies)).toEqual([50, 100]);
  await advanceClock(database.sql, 3 * hour);
  await work({ isNow: true });
  expect(posts).toHaveLength(2);
});

test("another kind or subject does not wait for the hour of the first", async () => {
  await raiseAlert("prompt_flood", "FLOOZ");
  await raiseAlert("prompt_flood", "TMONEY");
  await work();
  expect(posts).toHaveLength(2);
});

test("once seen, nothing more is told of it; the same trouble afterwards is told at once", async () => {
  const { member } = await arrangeMember();
  await raiseAlert("bad_key");
  const [first] = await database.sql`select id from staff_alerts`;
  await seeAlert(first?.id, member.id);
  await work();
  expect(posts).toHaveLength(0);
  await raiseAlert("bad_key");
  await work();
  expect(posts).toHaveLength(1);
});

test.each([
  ["an error", (response: ServerResponse) => response.writeHead(500).end()],
  [
    "a redirect, which is not followed",
    (response: ServerResponse) => response.writeHead(302, { location: webhookUrl() }).end(),
  ],
  ["a line that is cut", (response: ServerResponse) => response.destroy()],
])("answered by %s, it is tried again, later each time, until it is taken once", async (_name, fails) => {
  answer = fails;
  await raiseAlert("bad_key");
  await work();
  const [first] = await jobs();
  expect(first).toMatchObject({ attempts: 1 });
  expect(first?.last_error).not.toContain("secret-part");
  await work({ isNow: true });
  const [second] = await jobs();
  expect(second?.attempts).toBe(2);
  expect(second?.due_in).toBeGreaterThan(first?.due_in);
  expect(posts).toHaveLength(2);
  answer = takes;
  await work({ isNow: true });
  await work({ isNow: true });
  expect(posts).toHaveLength(3);
  expect(await jobs()).toHaveLength(0);
});

test("told by many at once it leaves once", async () => {
  await raiseAlert("bad_key");
  const [alert] = await database.sql`select id from staff_alerts`;
  await Promise.all(Array.from({ length: 8 }, () => tellAlert(alert?.id, "webhook")));
  expect(posts).toHaveLength(1);
});

test("whoever dies with the message in hand leaves it to another after a minute", async () => {
  const { claimAlert } = await import("#lib/notifications/claim-alert.ts");
  await raiseAlert("bad_key");
  const [alert] = await database.sql`select id from staff_alerts`;
  expect(await claimAlert(alert?.id, "webhook")).toBeDefined();
  await work();
  expect(posts).toHaveLength(0);
  await advanceClock(database.sql, 61);
  await work({ isNow: true });
  expect(posts).toHaveLength(1);
});

test("by mail: plain text, French first, to all addresses, and once an hour", async () => {
  useMail();
  await raiseAlert("bad_key");
  await raiseAlert("bad_key");
  await work();
  await raiseAlert("bad_key");
  await work();
  expect(mailServer.mails).toHaveLength(1);
  const mail = mailServer.mails[0];
  expect(mail).toMatchObject({ from: "shop@example.com", to: ["afi@example.com", "kofi@example.com"] });
  expect(mail?.data).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m);
  expect(mail?.data).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(mail?.data).toContain("https://shop.example/admin/gateway");
  await advanceClock(database.sql, hour);
  await work({ isNow: true });
  expect(mailServer.mails).toHaveLength(2);
});

test.each([
  ["the sender", "MAIL"],
  ["one of the addresses", "RCPT"],
  ["the text", "END"],
])("a mail of which the server refuses %s is tried again", async (_name, command) => {
  useMail();
  let refusals = 1;
  mailServer.script.answer = (heard) => (heard === command && refusals-- > 0 ? "451 not now" : undefined);
  await raiseAlert("bad_key");
  await work();
  expect(await jobs()).toMatchObject([{ attempts: 1 }]);
  await work({ isNow: true });
  expect(await jobs()).toHaveLength(0);
  expect(mailServer.mails.at(-1)?.to).toEqual(["afi@example.com", "kofi@example.com"]);
});

test("one way that fails does not repeat or stop the other", async () => {
  const webhook = webhookUrl();
  useMail();
  process.env.ALERT_WEBHOOK_URL = webhook;
  answer = (response) => response.writeHead(503).end();
  await raiseAlert("bad_key");
  await work();
  await work({ isNow: true });
  expect(mailServer.mails).toHaveLength(1);
  expect(posts).toHaveLength(2);
});

test("with neither way set up, an alert stands in the admin and its jobs are done", async () => {
  delete process.env.ALERT_WEBHOOK_URL;
  await raiseAlert("bad_key");
  await work();
  expect(await jobs()).toHaveLength(0);
  expect(await database.sql`select from staff_alerts where seen_at is null`).toHaveLength(1);
});

test.each(["ftp://example.com/", "file:///etc/passwd", "javascript:alert(1)"])(
  "%s is no address to post to",
  async (url) => {
    process.env.ALERT_WEBHOOK_URL = url;
    await expect(tellAlert("0190c0de-0000-4000-8000-000000000001", "webhook")).rejects.toThrow(
      "ALERT_WEBHOOK_URL",
    );
  },
);

test("an alert of a kind that this version does not know stays in the admin's table", async () => {
  await database.sql`insert into staff_alerts (kind) values ('of_tomorrow')`;
  await work();
  expect(posts).toHaveLength(0);
  expect(await jobs()).toHaveLength(0);
});
