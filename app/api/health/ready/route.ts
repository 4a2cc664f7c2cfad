import { findHealth } from "#lib/health.ts";

export const dynamic = "force-dynamic";

/** Ready for shoppers: database, migrations, and a worker seen within the last minute. Never the gateway. */
export async function GET(): Promise<Response> {
  const health = await findHealth();
  const isReady = Object.values(health).every((part) => part);
  return Response.json(
    { status: isReady ? "ready" : "not_ready", ...health },
    {
      status: isReady ? 200 : 503,
      headers: { "cache-control": "no-store" },
    },
  );
}
