type Answer = { response: Response; text: string };

/** Sends a request and reads its answer whole. Undefined when there was none within the time: offline, aborted, too slow. */
export async function request(
  url: string,
  init: RequestInit = {},
  timeoutMs = 15_000,
): Promise<Answer | undefined> {
  // An older browser without it waits as long as it likes.
  const signal = AbortSignal.timeout?.(timeoutMs);
  try {
    const response = await fetch(url, { cache: "no-store", signal, ...init });
    return { response, text: await response.text() };
  } catch {
    return undefined;
  }
}

/** Undefined when the answer is missing, an error of the server, or no JSON. */
export async function requestJson<T>(
  url: string,
  init?: RequestInit,
  timeoutMs?: number,
): Promise<Partial<T> | undefined> {
  const answer = await request(url, init, timeoutMs);
  if (!answer || answer.response.status >= 500) return undefined;
  try {
    return Object(JSON.parse(answer.text));
  } catch {
    return undefined;
  }
}

/** What a form sends, with the name and value of the pressed button (older browsers know no second parameter of FormData). */
export function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const name = submitter?.getAttribute("name");
  if (name) fields.append(name, submitter?.getAttribute("value") ?? "");
  return fields;
}
