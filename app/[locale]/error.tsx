"use client";

/** Only browsers with scripts come here; the words are in both languages, since an error knows no translation. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="mx-auto w-full max-w-xl flex-1 px-4 py-16">
      <h1 className="text-2xl">Un problème chez nous</h1>
      <p className="mt-3">
        Si vous veniez de payer, ne payez pas une deuxième fois : ouvrez la page de votre commande.
      </p>
      <p lang="en" className="mt-3 text-ink-soft">
        A problem on our side. If you were just paying, do not pay a second time: open your order’s page.
      </p>
      <button
        type="button"
        onClick={reset}
        className="mt-6 min-h-12 rounded-control bg-brand px-6 py-2 font-bold text-on-brand"
      >
        Réessayer · Try again
      </button>
    </main>
  );
}
