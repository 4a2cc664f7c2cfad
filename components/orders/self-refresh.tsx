/** Without scripts the page asks for itself again, so that nobody has to guess when to press "reload"; by hand alone where one may be typing. */
export function SelfRefresh({ seconds, label }: { seconds: number | undefined; label: string }) {
  return (
    <noscript>
      {seconds && <meta httpEquiv="refresh" content={String(seconds)} />}
      <p className="mt-4">
        <a href="?" className="inline-flex min-h-11 items-center font-semibold underline">
          {label}
        </a>
      </p>
    </noscript>
  );
}
