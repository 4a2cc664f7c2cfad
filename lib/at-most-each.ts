/**
 * Reads at most once in so many milliseconds for all who ask, who may see what is that old. Those who ask while it is
 * being read wait for the same answer; one that fails is not kept.
 */
export function atMostEach<Value>(ms: number, read: () => Promise<Value>): () => Promise<Value> {
  let last: { askedAt: number; value: Promise<Value> } | undefined;
  return () => {
    if (last && performance.now() - last.askedAt < ms) return last.value;
    const asked = { askedAt: performance.now(), value: read() };
    last = asked;
    asked.value.catch(() => {
      if (last === asked) last = undefined;
    });
    return asked.value;
  };
}
