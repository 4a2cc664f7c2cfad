import { fromRun } from "#e2e/from-run.ts";

/** What the shop answered to a POST, and the cookies that came with it. */
export type RawAnswer = { status: number; location: string; cookies: Record<string, string> };

/** Sends a form as a browser would send it, and follows nothing. */
export async function postRaw(
  path: string,
  body: string,
  cookies: Record<string, string>,
): Promise<RawAnswer> {
  const appUrl = fromRun("E2E_APP_URL");
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
  const answer = await fetch(new URL(path, appUrl), {
    method: "POST",
    body,
    redirect: "manual",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: appUrl,
      "sec-fetch-site": "same-origin",
      ...(cookie && { cookie }),
    },
  });
  const set = answer.headers.getSetCookie().map((line) => line.split(";")[0]?.split("=") ?? []);
  return {
    status: answer.status,
    location: answer.headers.get("location") ?? "",
    cookies: Object.fromEntries(set.map(([name = "", value = ""]) => [name, value])),
  };
}
