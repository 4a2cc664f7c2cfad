import { type Dispatcher, request } from "undici";
import { connections } from "./shoppers.ts";

type Result = Record<string, unknown>;
type Send = (query: string) => Promise<Result>;

const orError = "{ __typename ... on ErrorResult { message } }";
const additions = 2;

/**
 * A full checkout at a Vendure's shop API (`http://…/shop-api`): two additions, customer, address, shipping, payment by
 * the first method on offer, and the order read again.
 */
export async function prepareVendure(url: string): Promise<() => Promise<void>> {
  const catalogue = await openSession(url)(
    "{ products(options: { take: 20 }) { items { variants { id } } } availableCountries { code } }",
  );
  const { items } = catalogue.products as { items: { variants: { id: string }[] }[] };
  const variants = items.flatMap((product) => product.variants.map(({ id }) => id));
  const [country] = catalogue.availableCountries as { code: string }[];
  return async () => {
    const send = openSession(url);
    for (let addition = 0; addition < additions; addition++) {
      const variant = variants[Math.floor(Math.random() * variants.length)];
      await send(`mutation { addItemToOrder(productVariantId: "${variant}", quantity: 1) ${orError} }`);
    }
    const email = `afi.${crypto.randomUUID()}@example.com`;
    await send(`mutation {
      setCustomerForOrder(input: { firstName: "Afi", lastName: "Essai", emailAddress: "${email}" }) ${orError} }`);
    await send(`mutation {
      setOrderShippingAddress(input: { streetLine1: "1", countryCode: "${country?.code}" }) ${orError} }`);
    const code = await pay(send);
    await send(`{ orderByCode(code: "${code}") { state } }`);
  };
}

/** Returns the order's code. */
async function pay(send: Send): Promise<string> {
  const offered = await send("{ eligibleShippingMethods { id } eligiblePaymentMethods { code } }");
  const [shipping] = offered.eligibleShippingMethods as { id: string }[];
  const [payment] = offered.eligiblePaymentMethods as { code: string }[];
  await send(`mutation { setOrderShippingMethod(shippingMethodId: ["${shipping?.id}"]) ${orError} }`);
  await send(
    `mutation { transitionOrderToState(state: "ArrangingPayment") { __typename ... on OrderStateTransitionError { message } } }`,
  );
  const paid = await send(`mutation { addPaymentToOrder(input: { method: "${payment?.code}", metadata: {} }) {
    __typename ... on Order { code } ... on ErrorResult { message } } }`);
  return (paid.addPaymentToOrder as { code: string }).code;
}

/** Requests of one shopper, whose order is found by their cookie or by the token that Vendure gives in a header. */
function openSession(url: string): Send {
  const own: Record<string, string> = {};
  return async (query) => {
    const response = await request(url, {
      method: "POST",
      dispatcher: connections,
      headers: { "content-type": "application/json", ...own },
      body: JSON.stringify({ query }),
    });
    remember(own, response.headers);
    const { data, errors } = (await response.body.json()) as {
      data?: Result;
      errors?: { message: string }[];
    };
    const failure =
      errors?.[0]?.message ??
      Object.values(data ?? {})
        .map(messageOf)
        .find(Boolean);
    if (!data || failure) throw new Error(failure ?? `it was answered ${response.statusCode}`);
    return data;
  };
}

function remember(own: Record<string, string>, headers: Dispatcher.ResponseData["headers"]): void {
  const token = headers["vendure-auth-token"];
  if (token) own.authorization = `Bearer ${token}`;
  const cookies = [headers["set-cookie"] ?? []].flat().map((cookie) => cookie.split(";")[0]);
  if (cookies.length > 0) own.cookie = cookies.join("; ");
}

/** Vendure tells refusals in the data. */
function messageOf(value: unknown): string | undefined {
  const { message } = Object(value) as { message?: string };
  return message;
}
