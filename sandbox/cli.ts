import { parseArgs } from "node:util";
import { type CliOptions, type Command, commands } from "./cli-commands.ts";
import { report } from "./cli-report.ts";
import { CliRefusal, type Environment, findSimulator } from "./cli-simulator.ts";
import { follow, newsLine } from "./cli-tail.ts";

type Terminal = { env: Environment; print(line: string): void; complain(line: string): void };

/** One command to a simulator that runs already. Answers the exit code: 0 done, 1 not possible now, 2 wrong usage. */
export async function runCommandLine(args: string[], { env, print, complain }: Terminal): Promise<number> {
  try {
    const { name, given, options, isJson } = readArguments(args);
    const simulator = await findSimulator(env);
    if (name === "tail")
      await follow(simulator, (news) => print(isJson ? JSON.stringify(news) : newsLine(news)));
    const told = await commands[name]?.run(simulator, given, options, env);
    print(isJson ? JSON.stringify(told) : report(name, told));
    return 0;
  } catch (error) {
    if (!(error instanceof CliRefusal)) throw error;
    complain(`sandbox: ${error.message}`);
    return error.exitCode;
  }
}

function readArguments(args: string[]) {
  const { values, positionals } = parsed(args);
  const [name = "", ...given] = positionals;
  const { json = false, ...options } = values;
  const command: Pick<Command, "takes" | "options"> | undefined =
    name === "tail" ? { takes: [] } : commands[name];
  if (!Object.hasOwn(commands, name) && name !== "tail")
    throw new CliRefusal(`there is no command "${name}"; --help shows all.`, 2);
  const takes = command?.takes ?? [];
  const isOpenEnded = takes.at(-1)?.endsWith("…");
  if (!isOpenEnded && given.length !== takes.length)
    throw new CliRefusal(`usage: ${[name, ...takes.map((what) => `<${what}>`)].join(" ")}`, 2);
  for (const option of Object.keys(options) as (keyof CliOptions)[])
    if (!command?.options?.includes(option)) throw new CliRefusal(`${name} does not take --${option}.`, 2);
  return { name, given, options: options as CliOptions, isJson: json };
}

function parsed(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        phone: text,
        amount: text,
        identifier: text,
        network: text,
        url: text,
        copies: text,
      },
    });
  } catch (error) {
    throw new CliRefusal((error as Error).message, 2);
  }
}
