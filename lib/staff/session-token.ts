import { decode, encode } from "next-auth/jwt";
import { env } from "#lib/env.ts";
import { longestSessionS } from "#lib/staff/open-session.ts";

/** next-auth's own encrypted token. It holds the session's id and nothing that could grow old, like a role. */
export function encodeSessionToken(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env.authSecret, maxAge: longestSessionS });
}

/** The session's id of a token we made, else undefined: forged, of another key, expired or rubbish. */
export async function decodeSessionToken(token: string): Promise<string | undefined> {
  try {
    const held = await decode({ token, secret: env.authSecret });
    return typeof held?.sid === "string" ? held.sid : undefined;
  } catch {
    return undefined;
  }
}
