/** Without scripts the page asks for itself again, so that nobody has to guess when to press "reload". */
export function SelfRefresh({ seconds, label }: { seconds: number; label: string }) {
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
      <p className="mt-4">
        <a href="?" className="inline-flex min-h-11 items-center font-semibold underline">
          {label}
        </a>
      </p>
    </noscript>
  );
}
