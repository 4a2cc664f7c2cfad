/** One line that fills up while a run goes on; plain lines where nobody watches a terminal. */
export function tellProgress(what: string, done: number, all: number): void {
  const share = all === 0 ? 1 : done / all;
  if (!process.stdout.isTTY) {
    console.log(`   ${what}: ${done} of ${all}`);
    return;
  }
  const width = 40;
  const bar = "█".repeat(Math.round(share * width)).padEnd(width, "░");
  process.stdout.write(`\r${what} ${bar} ${done} of ${all}${done >= all ? "\n" : ""}`);
}
