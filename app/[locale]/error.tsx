"use client";

/** Only browsers with scripts come here; the words are in both languages, since an error knows no translation. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="cloth flex flex-1 items-center px-4 py-16">
      <div className="mx-auto w-full max-w-xl">
        <h1 className="text-3xl">Un problème chez nous</h1>
        <p className="mt-3 text-lg">
          Si vous veniez de payer, ne payez pas une deuxième fois : ouvrez la page de votre commande.
        </p>
        <p lang="en" className="mt-4">
          A problem on our side. If you were just paying, do not pay a second time: open your order’s page.
        </p>
        <div className="mt-7 flex flex-wrap items-center gap-x-6 gap-y-3">
          <button
            type="button"
            onClick={reset}
            className="min-h-14 rounded-control bg-cloth-accent px-7 py-2 text-lg font-bold text-on-cloth-accent"
          >
            Réessayer · Try again
          </button>
          <a href="/" className="flex min-h-12 items-center underline underline-offset-4">
            Accueil · Home
          </a>
        </div>
      </div>
    </main>
  );
}
