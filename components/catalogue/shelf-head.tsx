import type { Category } from "#lib/catalogue/queries.ts";

/** What a department is, and its picture. */
export function ShelfHead({ category }: { category: Category }) {
  const { name, description, image } = category;
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-4 md:grid-cols-[1fr_20rem] md:gap-6">
      <div>
        <h1 className="text-3xl md:text-4xl">{name}</h1>
        <p className="mt-2 max-w-prose text-ink-soft md:text-lg">{description}</p>
      </div>
      <img
        src={image}
        alt=""
        width={1200}
        height={800}
        className="aspect-square w-22 rounded-card border border-line object-cover md:aspect-5/2 md:w-full"
      />
    </div>
  );
}
