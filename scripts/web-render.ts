import type { IncomingMessage, ServerResponse } from "node:http";
import { gatherPage } from "./web-gather.ts";
import { preparePage } from "./web-page.ts";
import { withOwnScript } from "./web-scripts.ts";
import { answerAway, troublePage } from "./web-trouble.ts";

type Parts = {
  /** The framework's own answer. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Where the browser's script stands. */
  findScript(): Promise<string>;
};

/** Answers a page as the framework renders it for this request, its scripts left out (docs/decisions/025). */
export async function renderPage(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, findScript }: Parts,
): Promise<void> {
  const { isOurs, isAway } = await preparePage(request, response);
  if (isAway) return answerAway(response);
  const script = isOurs ? await findScript() : "";
  gatherPage(response, (page) => {
    if (!isOurs) return page;
    if (response.statusCode >= 500) return troublePage(response, "broken");
    return withOwnScript(page, script);
  });
  await handle(request, response);
}
