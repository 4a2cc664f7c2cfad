import { Still } from "#components/ui/still.tsx";

type Facts = { name: string; summary: string };

/** What a product is, in a name and a sentence. */
export function ProductHead(facts: Facts) {
  return <Still as="div" draw={drawHead} facts={facts} />;
}

function drawHead({ name, summary }: Facts) {
  return (
    <>
      <h1 className="text-3xl">{name}</h1>
      <p className="mt-2 text-lg text-ink-soft">{summary}</p>
    </>
  );
}
