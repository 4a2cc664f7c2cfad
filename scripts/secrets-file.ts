import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseEnv } from "node:util";

/** Makers of the values a file must hold; each is asked once and its answer kept. */
type Makers<Name extends string> = Record<Name, () => string>;

/** Reads a file of secrets, adding those it lacks. Readable by its owner only. */
export function keepSecrets<Name extends string>(
  path: string,
  heading: string,
  makers: Makers<Name>,
): Record<Name, string> {
  const known = existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {};
  const names = Object.keys(makers) as Name[];
  const kept = Object.fromEntries(names.map((name) => [name, known[name] || makers[name]()])) as Record<
    Name,
    string
  >;
  if (names.some((name) => known[name] !== kept[name])) {
    mkdirSync(dirname(path), { recursive: true });
    const all = Object.entries({ ...known, ...kept }).map(([name, value]) => `${name}=${value}`);
    writeFileSync(path, `# ${heading}\n${all.join("\n")}\n`, { mode: 0o600 });
  }
  return kept;
}

export function randomSecret(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}

/** Short enough to be typed from a screen: 80 bits in four groups, without letters that look alike. */
export function randomPassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789x";
  const text = Array.from(randomBytes(16), (byte) => letters[byte % 32]).join("");
  return text.match(/.{4}/g)?.join("-") ?? text;
}
