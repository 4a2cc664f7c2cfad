/** A variable that the test run sets for its stories. Throws when they are run without it. */
export function fromRun(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: stories are run by \`npm test\`.`);
  return value;
}
