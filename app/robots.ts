import type { MetadataRoute } from "next";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", "/admin", "/en/admin", "/orders/", "/en/orders/", "/checkout", "/en/checkout"],
    },
  };
}
