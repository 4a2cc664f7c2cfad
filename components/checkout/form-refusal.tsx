/** Why a form was refused as a whole, above it. */
export function FormRefusal({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p
      id="refusal"
      data-refusal=""
      role="alert"
      tabIndex={-1}
      className="rounded-control border-2 border-danger bg-danger-soft p-4 font-semibold"
    >
      {text}
    </p>
  );
}
