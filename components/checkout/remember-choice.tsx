/** Name and number come back on this device, if its owner says so (`browser/checkout-fields.ts`). It has no name: the server never hears of it. */
export function RememberChoice({ label }: { label: string }) {
  return (
    <label className="flex min-h-11 items-center gap-3 [@media(scripting:none)]:hidden">
      <input type="checkbox" id="remember" data-remember="" className="size-5 shrink-0 accent-brand" />
      {label}
    </label>
  );
}
