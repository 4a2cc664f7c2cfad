import type { IncomingMessage, ServerResponse } from "node:http";
import { noteReads, type Read } from "#db/reads.ts";
import { withShopVersion } from "#lib/settings/shop-version.ts";
import type { DrawnPages } from "./drawn-pages.ts";
import { answerFramed, isFramed, keepFrame } from "./web-frame.ts";
import { gatherPage } from "./web-gather.ts";
import { answerKept, keepPage } from "./web-kept.ts";
import { preparePage } from "./web-page.ts";
import { withOwnScript } from "./web-scripts.ts";
import { answerAway, troublePage } from "./web-trouble.ts";

type Parts = {
  /** The framework's own answer. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Where the browser's script stands. */
  findScript(): Promise<string>;
  /** In development there are none: the framework renders every page, so that a change is seen at once. */
  pages: DrawnPages | undefined;
};

/**
 * Answers a page: as it was kept while nothing of it has changed, with its `main` drawn into the frame that is kept, or
 * as the framework renders it, its scripts left out (docs/decisions/025).
 */
export async function renderPage(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, findScript, pages }: Parts,
): Promise<void> {
  const [pathname = "/"] = (request.url ?? "/").split("?");
  const { version, isOurs, isAway, key, kept } = await preparePage(request, response);
  if (isAway) return answerAway(response);
  if (kept) return answerKept(request, response, kept);
  const frame = pages && version !== undefined && isFramed(pathname) && { pathname, version, pages };
  // What could not be drawn here is the framework's to say.
  const draw = () => frame && answerFramed(request, response, frame).catch(() => false);
  if (await withShopVersion(version, draw)) return;
  const script = isOurs ? await findScript() : "";
  const reads: Read[] = [];
  gatherPage(response, (page) => {
    if (!isOurs) return page;
    if (response.statusCode >= 500) return troublePage(response, "broken");
    const html = withOwnScript(page, script);
    if (!pages || version === undefined || response.statusCode !== 200) return html;
    if (key) keepPage(key, html, { version, reads, response });
    if (frame) keepFrame(frame, html.toString(), response);
    return html;
  });
  const render = () => withShopVersion(version, () => handle(request, response));
  await (key ? noteReads(reads, render) : render());
}
