import { type RefObject, useEffect, useRef } from "react";
import { forgetShopper, keepShopper, recallShopper } from "#components/checkout/remembered-shopper.ts";

type Props = {
  form: RefObject<HTMLFormElement | null>;
  /** The server's last answer: with each of them React empties the form. */
  answer: unknown;
  label: string;
};

/** Name and number come back on this device, if its owner says so. Nothing of it reaches the server. */
export function RememberChoice({ form, answer, label }: Props) {
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const fields = form.current;
    for (const [name, value] of Object.entries(recallShopper() ?? {})) {
      const input = fields?.querySelector<HTMLInputElement>(`input[name=${name}]`);
      if (input?.value !== "") continue;
      input.value = value;
      // As if it had been typed: the likely network follows.
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const onSubmit = () => (box.current?.checked ? keepShopper(fields) : forgetShopper());
    fields?.addEventListener("submit", onSubmit);
    return () => fields?.removeEventListener("submit", onSubmit);
  }, [form]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept tells what was ticked before the answer
  useEffect(() => {
    if (box.current) box.current.checked = recallShopper() !== undefined;
  }, [answer]);

  return (
    <label className="flex min-h-11 items-center gap-3 [@media(scripting:none)]:hidden">
      <input ref={box} type="checkbox" className="size-5 shrink-0 accent-brand" />
      {label}
    </label>
  );
}
