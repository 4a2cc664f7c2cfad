export const staffRoles = ["viewer", "clerk", "manager", "owner"] as const;
export type StaffRole = (typeof staffRoles)[number];

export const staffRights = [
  "see_orders",
  "see_phones",
  "verify_payment",
  "fulfil_orders",
  "cancel_orders",
  "refund_orders",
  "edit_stock",
  "edit_promotions",
  "close_cases",
  "block_phones",
  "change_settings",
] as const;
export type StaffRight = (typeof staffRights)[number];

/** Who may do what; whatever is not listed is refused. A new act of staff begins with a line here. */
const holders: Record<StaffRight, readonly StaffRole[]> = {
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
};

export function hasRight(role: StaffRole, right: StaffRight): boolean {
  return holders[right].includes(role);
}

export function isStaffRole(value: unknown): value is StaffRole {
  return typeof value === "string" && (staffRoles as readonly string[]).includes(value);
}
