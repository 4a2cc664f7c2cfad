/** A wait as the messages say it: in seconds under two minutes, else in minutes that have begun; never too short. */
export function statedWait(waitS: number): { unit: "seconds" | "minutes"; count: number } {
  return waitS < 120
    ? { unit: "seconds", count: Math.ceil(waitS) }
    : { unit: "minutes", count: Math.ceil(waitS / 60) };
}
