import { customType } from "drizzle-orm/pg-core";

/** Only PostgreSQL reads it. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
