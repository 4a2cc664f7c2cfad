export const dynamic = "force-dynamic";

/** The process answers. Nothing else is asked. */
export function GET(): Response {
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
}
