const units = { "": 1, s: 1, m: 60, h: 3_600, d: 86_400 };

/** `90`, `15m`, `72h`, `2d`, in seconds; undefined for anything else. */
export function secondsIn(text: string): number | undefined {
  const [, number, unit = ""] = /^(\d{1,8})\s*([smhd]?)$/.exec(text.trim()) ?? [];
  return number === undefined ? undefined : Number(number) * units[unit as keyof typeof units];
}
