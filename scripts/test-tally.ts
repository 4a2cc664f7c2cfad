import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./folders.ts";

type Count = { passed: number; failed: number };
type Suite = { script: string[]; variables: Record<string, string>; count: (report: unknown) => Count };

/** Counts what passed and what failed, and prints the one line that decides. */
export class Tally {
  #passed = 0;
  #failed = 0;
  #failures: string[] = [];
  #startedAt = performance.now();

  /** One check that is a program of its own. */
  async command(name: string, script: string[]): Promise<void> {
    await this.step(name, async () => {
      const code = await run(script, {});
      if (code !== 0) throw new Error(`exit code ${code}`);
    });
  }

  /** Returns whether it passed; a failure is told and counted, and the next step goes on. */
  async step(name: string, work: () => Promise<unknown>): Promise<boolean> {
    const begun = this.#begin(name);
    try {
      await work();
      this.#passed += 1;
      console.log(`   passed (${seconds(begun)} s)`);
      return true;
    } catch (error) {
      this.#fail(name, error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  /** Many tests run by a test runner, counted from its report: a run without a report is a failure. */
  async suite(name: string, prepare: (reportFile: string) => Suite): Promise<void> {
    const begun = this.#begin(name);
    const folder = mkdtempSync(join(tmpdir(), "asigame-test-"));
    const file = join(folder, "report.json");
    const { script, variables, count } = prepare(file);
    const code = await run(script, variables);
    try {
      const { passed, failed } = count(JSON.parse(readFileSync(file, "utf8")));
      this.#passed += passed;
      console.log(`   ${passed} passed, ${failed} failed (${seconds(begun)} s)`);
      if (failed > 0) this.#fail(name, `${failed} failed`, failed);
      else if (code !== 0 || passed === 0) this.#fail(name, `exit code ${code} with ${passed} passed tests`);
    } catch (error) {
      this.#fail(name, `no report: ${error instanceof Error ? error.message : error}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  finish(): never {
    for (const failure of this.#failures) console.log(`failed: ${failure}`);
    console.log(`In ${seconds(this.#startedAt)} s:`);
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    process.exit(this.#failed === 0 ? 0 : 1);
  }

  #begin(name: string): number {
    console.log(`\n── ${name}`);
    return performance.now();
  }

  #fail(name: string, reason: string, times = 1): void {
    this.#failed += times;
    this.#failures.push(`${name}: ${reason}`);
    console.log(`   FAILED: ${reason}`);
  }
}

/** A test that was skipped proves nothing, so it counts as failed. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, numTotalTests, numFailedTestSuites, numFailedTests } = report as Record<
    string,
    number
  >;
  const failed = (numTotalTests ?? 0) - (numPassedTests ?? 0);
  // A file that could not even be read has no tests that could fail.
  return {
    passed: numPassedTests ?? 0,
    failed: failed || (numFailedTests === 0 ? (numFailedTestSuites ?? 0) : 0),
  };
}

export function countPlaywright(report: unknown): Count {
  const { stats, errors } = report as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
}

function run(script: string[], variables: Record<string, string>): Promise<number | null> {
  const [path = "", ...rest] = script;
  const child = spawn(process.execPath, [join(root, "node_modules", path), ...rest], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "test", ...variables },
  });
  const end = () => child.kill("SIGTERM");
  process.once("exit", end);
  return new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(error);
      resolve(1);
    });
    child.once("exit", (code) => {
      process.removeListener("exit", end);
      resolve(code);
    });
  });
}

function seconds(since: number): string {
  return String(Math.round((performance.now() - since) / 1000));
}
