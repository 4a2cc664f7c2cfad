/** One line of the report: a kind of disturbance, how often it was seen to happen, and what was wrong afterwards. */
export type RunRow = {
  name: string;
  wanted: number;
  /** How often it was seen to happen; too few is a failure, since nothing was proven. */
  seen: number;
  /** How often everything was ready again afterwards. */
  recovered: number;
  note: string;
};

export type Tell = (line: string) => void;
