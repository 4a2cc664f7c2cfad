/** The baseline of bytes and speed; built only for measuring (`npm run bench:pages`). */
export default function EmptyPage() {
  return <main id="main">.</main>;
}
