/** One POST; text goes as it is. Says what was answered, or which error kept an answer away; never throws. */
export async function postJson(url: string, body: unknown): Promise<{ httpStatus?: number; error?: string }> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(10_000),
    });
    await response.body?.cancel();
    return { httpStatus: response.status };
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    return { error: cause?.code ?? name ?? "unknown" };
  }
}
