export type Fact = { label: string; text: string | null | undefined };

/** Labels and their answers; what is not known is left out. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="mt-3 grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-2">
      {facts
        .filter((fact) => fact.text)
        .map(({ label, text }) => (
          <div key={label}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="font-semibold wrap-anywhere">{text}</dd>
          </div>
        ))}
    </dl>
  );
}
