import { ok, type Result, refused } from "#lib/result.ts";

const largestBytes = 64 * 1024;
/** More than any form of ours has: taking a body of thousands apart would hold up everybody else. */
const mostFields = 200;

/**
 * The fields of a posted form, url-encoded or multipart, with what no text column can hold taken out. At most 64 KB and
 * 200 fields, both found out before the body is taken apart.
 */
export async function readForm(request: Request): Promise<Result<FormData, "too_large" | "malformed">> {
  const body = await readBody(request);
  if (!body) return refused("too_large");
  const type = request.headers.get("content-type") ?? "";
  const isMultipart = /^multipart\/form-data\b/i.test(type);
  if (!isMultipart && !/^application\/x-www-form-urlencoded\b/i.test(type)) return refused("malformed");
  const text = body.toString("latin1");
  const fields = isMultipart ? text.split(/content-disposition:/i).length - 1 : text.split("&").length;
  if (fields > mostFields) return refused("too_large");
  try {
    return ok(cleaned(isMultipart ? await parseMultipart(body, type) : new URLSearchParams(body.toString())));
  } catch {
    // The parser says what is wrong with the body to nobody who could mend it.
    return refused("malformed");
  }
}

/** Undefined when it is too large; a body without a declared length is counted as it comes. */
async function readBody(request: Request): Promise<Buffer | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > largestBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of request.body ?? []) {
    received += chunk.byteLength;
    if (received > largestBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseMultipart(body: Buffer, type: string): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
}

function cleaned(fields: Iterable<[string, FormDataEntryValue]>): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === "string") form.append(name, value.replaceAll("\0", "").toWellFormed());
    else form.append(name, value);
  }
  return form;
}
