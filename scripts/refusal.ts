/** Something the person at the keyboard can put right: told in one sentence, without a stack. */
export class Refusal extends Error {}

/** Runs a command's main function; a refusal or a bug ends the process with 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? `asigame: ${error.message}` : error);
    process.exit(1);
  }
}
