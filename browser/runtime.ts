/**
 * True where Next's runtime is in the page (`npm run dev`, plain `next start`): React owns the elements there, so forms
 * and navigation are left to the browser and only our own custom elements are written to.
 */
export function hasRuntime(): boolean {
  return "__next_f" in self;
}

/**
 * Resolves once React has hydrated the element, since children that appear before make it fail (error 418). React marks
 * each hydrated element with a key of this name; should a later version not, the element begins after the deadline.
 */
export async function untilHydrated(element: Element): Promise<void> {
  const deadline = Date.now() + 5_000;
  const isHydrated = () => Object.keys(element).some((key) => key.startsWith("__reactFiber$"));
  while (hasRuntime() && !isHydrated() && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50));
}
