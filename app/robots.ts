import type { MetadataRoute } from "next";
import { env } from "#lib/env.ts";

export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/api/",
        "/admin",
        "/en/admin",
        "/orders/",
        "/en/orders/",
        "/checkout",
        "/en/checkout",
        "/pay/",
        "/en/pay/",
      ],
    },
    sitemap: `${env.appUrl}/sitemap.xml`,
  };
}
