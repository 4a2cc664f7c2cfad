/** What a handler answers when something it needs (the database above all) is away: an outage, told as one. */
export function tryLater(): Response {
  return new Response("Try again later", {
    status: 503,
    headers: { "cache-control": "no-store", "retry-after": "30" },
  });
}
