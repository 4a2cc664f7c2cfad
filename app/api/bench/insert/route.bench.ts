import { insertCallback } from "#bench/baseline.ts";

/** The bare handler: one insert of what was posted. */
export async function POST(request: Request): Promise<Response> {
  await insertCallback(await request.text());
  return new Response("ok");
}
