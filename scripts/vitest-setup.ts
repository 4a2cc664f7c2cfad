import type { TestProject } from "vitest/node";
import { dropTestDatabase, prepareTestDatabase } from "#scripts/prepare-test-database.ts";

// Two runs at once share one server, so each has a template of its own.
const template = `asigame_template_${process.pid}`;

/** Makes, once for a run, the database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, stop } = await findCluster();
  const url = new URL(adminUrl);
  url.pathname = `/${template}`;
  await prepareTestDatabase({ adminUrl, url: url.href, name: template });
  project.provide("testClusterUrl", adminUrl);
  project.provide("testTemplate", template);
  return async () => {
    await dropTestDatabase(adminUrl, template);
    await stop();
  };
}

async function findCluster(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  if (given) return { adminUrl: given, stop: async () => {} };
  const { startTestDatabase } = await import("#scripts/test-database.ts");
  return startTestDatabase();
}
