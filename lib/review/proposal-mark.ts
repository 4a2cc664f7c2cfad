import { sql } from "drizzle-orm";

/** Which proposal of the case `c`: the microsecond of its making, so that a later one is told from it. */
export const proposalMark = sql`(extract(epoch from c.proposed_at) * 1000000)::bigint::text`;
