const colours: Record<string, number> = { database: 36, build: 33, web: 32, worker: 35, sandbox: 34 };
const isColoured = process.env.NO_COLOR
  ? false
  : process.env.FORCE_COLOR
    ? true
    : Boolean(process.stdout.isTTY);

/** One log of all processes, each line named by its speaker. */
export function logLine(name: string, line: string): void {
  const label = name.padEnd(8);
  process.stdout.write(`${isColoured ? `\x1b[${colours[name] ?? 37}m${label}\x1b[0m` : label} ${line}\n`);
}

export function bold(text: string): string {
  return isColoured ? `\x1b[1m${text}\x1b[0m` : text;
}
