export type Lang = "fr" | "en";

/** French unless the address asks for English. */
export function langOf({ lang }: { lang?: unknown }): Lang {
  return lang === "en" ? "en" : "fr";
}

export const phoneWords = {
  fr: {
    title: "Le téléphone du client",
    banner: "SIMULATEUR : aucun argent réel ne bouge ici.",
    empty:
      "Aucune demande pour l’instant. Passez une commande dans la boutique, avec un numéro de la liste ou un autre.",
    prompts: "Demandes de paiement",
    from: "Demande de paiement",
    ask: "Composez votre code PIN pour confirmer.",
    until: "Expire à",
    acts: {
      approve: "Approuver",
      "wrong-pin": "Mauvais code",
      cancel: "Annuler",
      ignore: "Ignorer",
      "no-funds": "Solde insuffisant",
    },
    states: { pending: "En attente", paid: "Payé", cancelled: "Annulé", expired: "Expiré" },
    ignored: "Ignorée : la demande expirera.",
    wrong: "Code incorrect",
    tries: "essai sur 3",
    magic: "Numéros d’essai",
    magicWhy:
      "Les deux derniers chiffres décident, sur un numéro Mixx by Yas comme Moov. Tout autre numéro attend votre main, ci-dessus.",
    desk: "Le bureau du développeur",
    other: "English",
    balance: "Encaissé",
  },
  en: {
    title: "The shopper’s phone",
    banner: "SIMULATOR: no real money moves here.",
    empty: "No prompt yet. Place an order in the shop, with a number from the list or any other.",
    prompts: "Payment prompts",
    from: "Payment request",
    ask: "Enter your PIN to confirm.",
    until: "Expires at",
    acts: {
      approve: "Approve",
      "wrong-pin": "Wrong PIN",
      cancel: "Cancel",
      ignore: "Ignore",
      "no-funds": "Insufficient funds",
    },
    states: { pending: "Waiting", paid: "Paid", cancelled: "Cancelled", expired: "Expired" },
    ignored: "Ignored: the prompt will expire.",
    wrong: "Wrong PIN",
    tries: "of 3 tries",
    magic: "Test numbers",
    magicWhy:
      "The last two digits decide, on a Mixx by Yas number or a Moov one. Any other number waits for your hand, above.",
    desk: "The developer’s desk",
    other: "Français",
    balance: "Taken",
  },
} as const;
