export const dynamic = "force-dynamic";

/** Whatever stands under /api without a door of its own: a short answer instead of a page. */
function answer(): Response {
  return new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });
}

export { answer as GET, answer as POST };
