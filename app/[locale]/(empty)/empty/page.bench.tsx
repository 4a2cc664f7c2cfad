/** The floor that bytes are measured against; built only for that measurement (`npm run bench:bytes`). */
export default function EmptyPage() {
  return <main id="main">.</main>;
}
