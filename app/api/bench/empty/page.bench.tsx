/** The bare dynamic page. */
export default function Page() {
  return <main>.</main>;
}
