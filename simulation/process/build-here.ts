import { buildForTests, distDir } from "#scripts/test-shop-run.ts";

/** The production build that the tests use, made when the sources have changed; returns its folder. */
export async function buildHere(): Promise<string> {
  await buildForTests();
  return distDir;
}
