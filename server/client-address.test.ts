import { expect, test } from "vitest";
import { clientAddress } from "./request-headers.ts";

test.each([
  ["nobody is believed without a proxy of ours", "198.51.100.1", 0, "192.0.2.9"],
  ["one proxy: what it wrote, the last", "6.6.6.6, 198.51.100.1", 1, "198.51.100.1"],
  ["two proxies: what the outer one saw", "6.6.6.6, 198.51.100.1, 10.0.0.2", 2, "198.51.100.1"],
  ["fewer entries than proxies: the socket", "198.51.100.1", 2, "192.0.2.9"],
  ["an entry that is no address: the socket", "<script>", 1, "192.0.2.9"],
  ["an address of version 6", "2001:db8::1", 1, "2001:db8::1"],
])("the client's address: %s", (_, forwarded, hops, expected) => {
  expect(clientAddress({ "x-forwarded-for": forwarded }, "192.0.2.9", hops)).toBe(expected);
});

test("an address of version 4 is written as one, however the socket writes it", () => {
  expect(clientAddress({}, "::ffff:192.0.2.9", 0)).toBe("192.0.2.9");
});
