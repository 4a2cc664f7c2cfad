import { ok, type Result, refused } from "#lib/result.ts";

const largestBytes = 64 * 1024;
/** More than any form of ours has: taking a body of thousands apart would hold up everybody else. */
const mostFields = 200;

/**
 * The fields of a posted form, url-encoded or multipart, with what no text column can hold taken out. At most 64 KB and
 * 200 fields, both found out before the body is taken apart.
 */
export async function readForm(request: Request): Promise<Result<FormData, "too_large" | "malformed">> {
  if (Number(request.headers.get("content-length") ?? 0) > largestBytes) return refused("too_large");
  const body = Buffer.from(await request.arrayBuffer());
  const type = request.headers.get("content-type") ?? "";
  const text = body.toString("latin1");
  const isMultipart = /^multipart/i.test(type);
  const fields = isMultipart ? text.split(/content-disposition:/i).length - 1 : text.split("&").length;
  if (body.length > largestBytes || fields > mostFields) return refused("too_large");
  try {
    return ok(cleaned(await new Response(body, { headers: { "content-type": type } }).formData()));
  } catch {
    // The parser says what is wrong with the body to nobody who could mend it.
    return refused("malformed");
  }
}

function cleaned(fields: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === "string") form.append(name, value.replaceAll("\0", "").toWellFormed());
    else form.append(name, value);
  }
  return form;
}
