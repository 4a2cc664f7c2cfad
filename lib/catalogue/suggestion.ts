/** Where what is being typed may lead: a department, or a product with its price. */
export type Suggestion = { href: string; name: string; note: string };

/** `status` says to those who do not see the list how long it is. */
export type Suggestions = { suggestions: Suggestion[]; status: string };
