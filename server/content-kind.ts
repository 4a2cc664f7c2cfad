import type { ServerResponse } from "node:http";

/** Text that is worth nothing before its end; a download is none, since it may be long. */
export function isCompleteText(response: ServerResponse): boolean {
  return (
    /^(text\/(?!event-stream)|application\/(json|javascript|xml|([a-z.-]+\+)?(json|xml))|image\/svg\+xml)/i.test(
      contentType(response),
    ) &&
    response.statusCode !== 206 &&
    !response.hasHeader("content-encoding") &&
    !String(response.getHeader("content-disposition") ?? "").startsWith("attachment")
  );
}

export function isHtml(response: ServerResponse): boolean {
  return /^text\/html\b/i.test(contentType(response));
}

export function isEventStream(response: ServerResponse): boolean {
  return /^text\/event-stream\b/i.test(contentType(response));
}

function contentType(response: ServerResponse): string {
  return String(response.getHeader("content-type") ?? "");
}
