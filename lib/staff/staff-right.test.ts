import { expect, test } from "vitest";
import { hasRight, isStaffRole, staffRights, staffRoles } from "#lib/staff/staff-right.ts";

test("who may do what, for every role and right", () => {
  const table = Object.fromEntries(
    staffRights.map((right) => [right, staffRoles.filter((role) => hasRight(role, right))]),
  );
  expect(table).toEqual({
    see_orders: ["viewer", "clerk", "manager", "owner"],
    see_phones: ["clerk", "manager", "owner"],
    verify_payment: ["clerk", "manager", "owner"],
    fulfil_orders: ["clerk", "manager", "owner"],
    cancel_orders: ["manager", "owner"],
    refund_orders: ["manager", "owner"],
    edit_stock: ["manager", "owner"],
    edit_promotions: ["manager", "owner"],
    close_cases: ["manager", "owner"],
    block_phones: ["manager", "owner"],
    change_settings: ["owner"],
  });
});

test("a role is one of four words", () => {
  expect(isStaffRole("owner")).toBe(true);
  for (const other of ["admin", "", "Owner", undefined, 3, "toString"])
    expect(isStaffRole(other)).toBe(false);
});
