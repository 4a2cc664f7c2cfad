import type postgres from "postgres";
import { advanceClock } from "#db/test-shop.ts";
import { amountOf, referenceOf } from "#lib/checkout/payment-model/test-settle.ts";
import type { ModelAttempt, ModelOrder, PayWord, Weather } from "#lib/checkout/payment-model/test-states.ts";
import { hangUp, json, type ScriptedAnswer, type useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";

type Words = {
  pay: ScriptedAnswer;
  status: ScriptedAnswer;
  slowS: number;
  dies: boolean;
};
export type GatewayWeather = ReturnType<typeof useWeather>;

/**
 * For tests: makes the scripted gateway say what the weather wants. Who dies with the answer in hand leaves what a death
 * leaves: the statement that merges it is undone whole (a trigger refuses its evidence).
 */
export function useWeather(gateway: ReturnType<typeof useScriptedGateway>, sql: () => postgres.Sql) {
  return {
    async prepare(): Promise<void> {
      await sql()`create table test_death (is_on boolean not null)`;
      await sql()`insert into test_death values (false)`;
      await sql().unsafe(`
        create function die() returns trigger language plpgsql as $$ begin
          if (select is_on from public.test_death) then raise exception 'whoever asked is dead'; end if;
          return new;
        end $$;
        create trigger die before insert on gateway_calls for each row execute function die()`);
    },
    arm(words: Words, attemptId: string): void {
      let isSlow = words.slowS > 0;
      let isInTheAir = false;
      gateway.script.answer = async ({ path }) => {
        const isSend = path === "/api/v1/pay";
        if (isSend && isSlow) {
          isSlow = false;
          isInTheAir = true;
          await advanceClock(sql(), words.slowS);
          await settlePayment(attemptId, "page");
          isInTheAir = false;
        }
        // Only who asked first dies, not who looked meanwhile.
        await sql()`update test_death set is_on = ${words.dies && !isInTheAir}`;
        return isSend ? words.pay : words.status;
      };
    },
    /** The breaker's own count is another test's; here it is open or closed as the model says. */
    async setBreaker(isOpen: boolean): Promise<void> {
      await sql()`update gateway_breakers set failures = 0,
        open_until = case when ${isOpen} then 'infinity'::timestamptz end where endpoint = 'pay'`;
    },
    async clear(): Promise<void> {
      await sql()`update test_death set is_on = false`;
    },
  };
}

/** The weather's words as the gateway would write them for this payment. */
export function speak(told: {
  order: ModelOrder;
  attempt: ModelAttempt;
  weather: Weather;
  identifier: string;
}): Words {
  const { attempt, weather } = told;
  return {
    pay: payAnswer(weather.pay, attempt.ownReference),
    status: statusAnswer(told),
    slowS: weather.slowS,
    dies: weather.dies,
  };
}

function payAnswer(word: PayWord, reference: number): ScriptedAnswer {
  const codes = { registered: 0, invalid_token: 2, invalid_parameters: 4, duplicate: 6 };
  if (word === "unclear") return reference % 2 ? hangUp : { status: 502, body: "<html>", type: "text/html" };
  return json({ tx_reference: reference, status: codes[word] });
}

function statusAnswer({
  order,
  attempt,
  weather: { status },
  identifier,
}: Parameters<typeof speak>[0]): ScriptedAnswer {
  if (status.word === "not_found")
    return json({ error_code: 403, error_message: "Transaction non trouvée." });
  if (status.word === "unclear") return { body: "<html>", type: "text/html" };
  const codes = { paid: 0, pending: 2, expired: 4, cancelled: 6, contradiction: 0 };
  return json({
    tx_reference: referenceOf(attempt, status),
    amount: amountOf(order, status),
    identifier: status.word === "contradiction" ? `X${identifier}` : identifier,
    payment_reference: `P${attempt.ownReference}`,
    status: codes[status.word],
  });
}
