import Link from "next/link";
import type { ComponentProps } from "react";

/** A link inside the admin. Nothing is fetched before it is wanted: the staff pay for their data, too. */
export function AdminLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  return <Link {...props} prefetch={false} />;
}
