import type { ReactNode } from "react";
import { AdminLink } from "#components/admin/admin-link.tsx";

type Props = {
  title: string;
  /** Below the title: states, an introduction. */
  children?: ReactNode;
  back?: { href: string; label: string };
};

/** Where one is, and the way back to the list that it came from. */
export function PageHead({ title, back, children }: Props) {
  return (
    <div className="mb-5">
      {back && (
        <AdminLink href={back.href} className="inline-flex min-h-11 items-center underline">
          <span aria-hidden="true" className="mr-1">
            ←
          </span>
          {back.label}
        </AdminLink>
      )}
      <h1 tabIndex={-1} className="text-2xl font-bold wrap-anywhere outline-none md:text-3xl">
        {title}
      </h1>
      {children}
    </div>
  );
}
