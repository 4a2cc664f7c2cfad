import { AdminLink } from "#components/admin/admin-link.tsx";

type Props = { title: string; text: string; link: { href: string; label: string }; isPage?: boolean };

/** Nothing to show, and what to do about it; `isPage` when it is all that the page says. */
export function AdminMessage({ title, text, link, isPage }: Props) {
  const Heading = isPage ? "h1" : "h2";
  return (
    <div className="mt-6 rounded-card border border-line bg-surface p-6 text-center">
      <Heading className="text-xl font-bold">{title}</Heading>
      <p className="mt-2 text-ink-soft">{text}</p>
      <AdminLink href={link.href} className="mt-3 inline-flex min-h-11 items-center font-semibold underline">
        {link.label}
      </AdminLink>
    </div>
  );
}
