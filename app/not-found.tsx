/**
 * Sent within every page, so it is as short as can be; Next's own is half a kilobyte. An address that is unknown is
 * answered by `[locale]/missing` (see `proxy.ts`): this is for one that vanished while it was asked for.
 */
export default function NotFound() {
  return (
    <html lang="fr">
      <body>404</body>
    </html>
  );
}
