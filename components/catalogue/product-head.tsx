type Props = { name: string; summary: string };

/** What a product is, in a name and a sentence. */
export function ProductHead({ name, summary }: Props) {
  return (
    <div>
      <h1 className="text-3xl">{name}</h1>
      <p className="mt-2 text-lg text-ink-soft">{summary}</p>
    </div>
  );
}
