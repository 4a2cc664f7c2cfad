/** The shop's name with its mark: the ring of a wax print. */
export function Wordmark({ name, href }: { name: string; href: string }) {
  return (
    <a href={href} className="wordmark">
      {name}
    </a>
  );
}
