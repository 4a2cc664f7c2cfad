/** Where to go after the sign-in: a path of our own admin, else undefined. An address of another site never passes. */
export function readCallbackPath(asked: unknown): string | undefined {
  if (typeof asked !== "string" || asked.length > 300 || !/^\/(en\/)?admin(\/|$)/.test(asked))
    return undefined;
  const inside = "http://inside.invalid";
  if (!URL.canParse(asked, inside)) return undefined;
  const { origin, pathname, search } = new URL(asked, inside);
  // Read again after the dots are resolved: `/admin/../…` leads elsewhere.
  const isOurs = origin === inside && /^\/(en\/)?admin(\/|$)/.test(pathname);
  return isOurs && !/^\/(en\/)?admin\/sign-in/.test(pathname) ? pathname + search : undefined;
}
