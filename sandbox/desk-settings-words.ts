import type { Lang } from "./phone-words.ts";
import type { Settings } from "./settings.ts";

/** One line for each setting; the name stays the API's, so that what is learnt here serves there. */
export const settingWords: Record<keyof Settings, Record<Lang, string>> = {
  payMode: {
    fr: "Ce que pay répond ; l’emporte sur le scénario",
    en: "What pay answers; wins over the scenario",
  },
  statusMode: { fr: "Ce que le statut répond", en: "What status answers" },
  amountInStatus: { fr: "Le montant figure dans un statut payé", en: "The amount is in a paid status" },
  unknownHttpStatus: {
    fr: "Code HTTP d’une transaction inconnue",
    en: "HTTP code of an unknown transaction",
  },
  callbackUrl: {
    fr: "Où vont les notifications ; vide : nulle part",
    en: "Where callbacks go; empty: nowhere",
  },
  callbackMode: { fr: "Envoyer les notifications, ou les perdre", en: "Send callbacks, or lose them" },
  callbackDelayMs: { fr: "Retard des notifications, en ms", en: "Delay of callbacks, in ms" },
  callbackCopies: { fr: "Combien de fois, de 1 à 20", en: "How many times, 1 to 20" },
  callbackRetries: { fr: "Nouveaux essais si personne ne répond", en: "Retries when nobody answers" },
  callbackRetryMs: { fr: "Attente entre deux essais, en ms", en: "Wait between two attempts, in ms" },
  promptLifetimeS: { fr: "Vie d’une demande, en secondes", en: "Life of a prompt, in seconds" },
  decisionDelayMs: {
    fr: "Attente d’un scénario avant de décider, en ms",
    en: "A scenario’s wait before it decides, in ms",
  },
  hangMs: { fr: "Silence avant la coupure, en ms", en: "Silence before the reset, in ms" },
  pageRedirects: {
    fr: "La page de paiement redirige une fois en chemin",
    en: "The hosted page redirects once on its way",
  },
  pageReturnPosts: { fr: "Notifier aussi l’url de la page", en: "Post the callback to the page’s url too" },
  pageReturnS: {
    fr: "Retour automatique après paiement, en s ; 0 : jamais",
    en: "Automatic return once paid, in s; 0: never",
  },
  floozBalance: { fr: "Solde Flooz de départ", en: "Flooz balance to start from" },
  tmoneyBalance: { fr: "Solde T-Money de départ", en: "T-Money balance to start from" },
};
