import { randomBytes } from "node:crypto";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 160 random bits for a URL or a cookie: 27 characters of base64url. */
export function randomToken(): string {
  return randomBytes(20).toString("base64url");
}

/** 128 random bits for an address that only leads somewhere: 22 characters of base64url. */
export function randomReference(): string {
  return randomBytes(16).toString("base64url");
}

/** `length` characters of 5 random bits each, without I, L, O and U, which people misread. */
export function randomLetters(length: number): string {
  return Array.from(randomBytes(length), (byte) => crockford[byte % 32]).join("");
}
