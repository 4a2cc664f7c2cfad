import { type SQL, sql } from "drizzle-orm";
import type { PayAnswer } from "#lib/paygate/answers.ts";

/** So many unclear sends in a row, of whichever orders, and the gateway is taken to be away. */
export const failuresToOpen = 5;
const openForS = 60;
/** A refused key stays refused until somebody changes it: fewer tries, and staff are told. */
const openForBadKeyS = 300;

/** Whether prompts are held back for now, because none would arrive. In Postgres, so that all processes agree. */
export const isPayBreakerOpen: SQL = sql`exists (select from gateway_breakers where endpoint = 'pay' and open_until > clock_now())`;

/**
 * What one answer of `pay` means for the breaker, as a CTE that returns its row when it changed. A healthy gateway
 * costs no write, so that this row is no bottleneck. After its time the next send is the probe: it closes or reopens.
 */
export function payBreaker(answer: PayAnswer): SQL {
  const isBadKey = answer.outcome === "invalid_token";
  const isFailure = isBadKey || answer.outcome === "unclear";
  if (!isFailure)
    return sql`
      update gateway_breakers set failures = 0, open_until = null, changed_at = clock_now()
      where endpoint = 'pay' and failures > 0 returning failures`;
  return sql`
      update gateway_breakers set failures = failures + 1, changed_at = clock_now(), open_until = case
        when ${isBadKey} then clock_now() + make_interval(secs => ${openForBadKeyS})
        when failures + 1 >= ${failuresToOpen} then clock_now() + make_interval(secs => ${openForS}) end
      where endpoint = 'pay' returning failures`;
}
