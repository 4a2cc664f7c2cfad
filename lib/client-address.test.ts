import { expect, test } from "vitest";
import { addressOf } from "#lib/client-address.ts";

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["6.6.6.6, 203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002:ffff::", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8:0:0:1::", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["::ffff:cb00:7109", "203.0.113.9"],
  ["unknown", "unknown"],
])("whoever comes from %j is counted as %s", (forwardedFor, counted) => {
  expect(addressOf(forwardedFor)).toBe(counted);
});

test.each([null, undefined, "", " , "])("%j is nobody", (forwardedFor) => {
  expect(addressOf(forwardedFor)).toBeUndefined();
});
