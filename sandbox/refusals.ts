const html = { "content-type": "text/html; charset=utf-8" };

/** No `status` key, as captured: a client that reads a missing status as 0 would take it for paid. */
export function notFound(httpStatus: number): Response {
  return Response.json(
    { error_code: 403, error_message: "Transaction non trouvée." },
    { status: httpStatus },
  );
}

/** Assumed: the guide says nothing of a wrong key here, so it borrows the only error shape that was ever captured. */
export function wrongKey(): Response {
  return Response.json(
    { error_code: 401, error_message: "Jeton d’authentification invalide." },
    { status: 401 },
  );
}

/** Not JSON on purpose: clients must read text first. */
export function badRequest(): Response {
  return new Response("<h1>400 Bad Request</h1>", { status: 400, headers: html });
}

/** An error page of a proxy in between; with 200 it is the page of a captive portal. */
export function errorPage(status = 502): Response {
  return new Response("<html><body><h1>502 Bad Gateway</h1></body></html>", { status, headers: html });
}
