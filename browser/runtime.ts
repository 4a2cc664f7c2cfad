/**
 * True where Next's runtime is in the page (`npm run dev`, plain `next start`): React owns the elements there, so forms
 * and navigation are left to the browser and only our own custom elements are written to.
 */
export function hasRuntime(): boolean {
  return "__next_f" in self;
}
