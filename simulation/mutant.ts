/** A bug put into the shop on purpose, to see that the simulation finds it. */
export type Mutant = {
  name: string;
  /** What somebody might have written in good faith. */
  what: string;
  /** Changes of the source as it is read; `find` stands exactly once in `file`. */
  patches: readonly { file: string; find: string; replace: string }[];
  /** Changes of the database, for bugs that are a rule left out. */
  sql?: string;
};
