import { insertOrder } from "#bench/baseline.ts";

/** The bare handler: one order statement with its job, then the way to another page. */
export async function POST(request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  await insertOrder(form.get("customerName") ?? "");
  return new Response(null, { status: 303, headers: { location: "/api/bench/empty" } });
}
