import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type postgres from "postgres";

export type Visitor = {
  cookieName: string;
  /** Of a cart of their own. */
  token: string;
  /** Stands in this visitor's cart and nowhere else. */
  canary: string;
  /** The page's HTML as it is answered to exactly this `Cookie` header, or to none. */
  open(path: string, cookie: string | undefined): Promise<string>;
  /** Begins to send a form with this visitor's cookie, and leaves in the middle of its body. */
  breakOff(path: string): Promise<void>;
};

/** Visitors with a cart each, whose line has a name of its own: a variant, no longer sold, that only this cart holds. */
export async function readCanaries(sql: postgres.Sql, appUrl: string, count: number): Promise<Visitor[]> {
  const cookieName = appUrl.startsWith("https:") ? "__Host-cart" : "cart";
  const [product] = await sql`select product_id from variants where sku = 'SAV-01'`;
  return Promise.all(
    Array.from({ length: count }, async () => {
      const token = randomBytes(20).toString("base64url");
      const canary = `canary-${randomBytes(8).toString("hex")}`;
      const hash = createHash("sha256").update(token).digest();
      await sql`
        with variant as (
          insert into variants (product_id, sku, name_fr, name_en, price_xof, position, is_published)
          values (${product?.product_id ?? null}, ${canary.toUpperCase()}, ${canary}, ${canary}, 1000, 90, false)
          returning id
        ), cart as (
          insert into carts (token_hash) values (${hash}) returning id
        )
        insert into cart_lines (cart_id, variant_id, quantity) select cart.id, variant.id, 1 from cart, variant`;
      return {
        cookieName,
        token,
        canary,
        open: (path: string, cookie: string | undefined) => open(appUrl + path, cookie),
        breakOff: (path: string) => breakOff(appUrl + path, `${cookieName}=${token}`),
      };
    }),
  );
}

/** The forms of `cases/cart-cookies.json` and siblings of them, filled in for this cart. */
export function writeCartCookies(name: string, token: string): string[] {
  const { forms } = JSON.parse(
    readFileSync(new URL("./cases/cart-cookies.json", import.meta.url), "utf8"),
  ) as {
    forms: string[];
  };
  const first = token.charCodeAt(0).toString(16);
  return [...forms, ...siblings].map((form) =>
    form
      .replaceAll("{name}", name)
      .replaceAll("{token}", token)
      .replaceAll("{first letter in hexadecimal}", first)
      .replaceAll("{the rest}", token.slice(1))
      .replaceAll("{8,000 letters}", "x".repeat(8_000)),
  );
}

const siblings = [
  "{name}=x;{name}={token}",
  "{name}={token}",
  " {name} = {token} ",
  '{name}="{token}',
  "{name}='{token}'",
  "{name}={token};",
  ";;{name}={token};;",
  "{name}={token} ",
  "{name}={token}; {name}={token}",
  "{name}=; {name}={token}",
  "{name}; {name}={token}",
  "={token}; {name}={token}",
  "CART={token}",
  "__Host-{name}={token}",
  "__Host-{name}=x; {name}={token}",
  "{name}%3D{token}",
  "%63art={token}",
  "{name}={token},{name}=x",
  "{name}=a={token}",
  "$Version=1; {name}={token}",
  "{name}={token}%00",
  "{name}={token}\t",
  "{name}=x{token}",
];

function open(address: string, cookie: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = cookie === undefined ? {} : { cookie };
    const isTls = address.startsWith("https:");
    const asked = (isTls ? httpsRequest : httpRequest)(
      address,
      { headers, rejectUnauthorized: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("end", () => resolve(Buffer.concat(chunks).toString()));
        answer.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

function breakOff(address: string, cookie: string): Promise<void> {
  return new Promise((resolve) => {
    const headers = {
      cookie,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": "1000",
    };
    const send = address.startsWith("https:") ? httpsRequest : httpRequest;
    const sent = send(address, { method: "POST", headers, rejectUnauthorized: false });
    // Broken off by us: that is no failure.
    sent.on("error", () => resolve());
    sent.on("close", () => resolve());
    sent.write("locale=fr&variantId=", () => sent.destroy());
  });
}
