import { secondsIn } from "./duration.ts";
import { type Fields, fieldText } from "./request-body.ts";
import { initialSettings, type Settings } from "./settings.ts";

export type ControlRequest = { method: "POST" | "PUT"; path: string; body: Record<string, unknown> };

/** A form of the desk as the control API would be asked: the desk can do nothing of its own. */
export function controlRequest(path: string, fields: Fields): ControlRequest {
  if (path === "/settings") return { method: "PUT", path, body: settingsIn(fields) };
  const filled = Object.entries(fields).filter(([, value]) => value !== "");
  const body = filled.map(([name, value]) => [name, readValue(name, fieldText(value))]);
  return { method: "POST", path, body: Object.fromEntries(body) };
}

function readValue(name: string, text: string): string | number {
  if (name === "seconds") return secondsIn(text) ?? text;
  // A browser sends a text box's lines with CRLF; the message is to leave as it was seen.
  if (name === "body") return text.replaceAll("\r\n", "\n");
  return name === "copies" || name === "amount" ? wholeOrText(text.replace(/\s/g, "")) : text;
}

function settingsIn(fields: Fields): Record<string, unknown> {
  const names = Object.keys(initialSettings).filter((name) => name in fields) as (keyof Settings)[];
  return Object.fromEntries(names.map((name) => [name, readSetting(name, fieldText(fields[name]).trim())]));
}

/** By the type of its first value; what is no number stays text, and is refused as such. */
function readSetting(name: keyof Settings, text: string): string | number | boolean | null {
  const first = initialSettings[name];
  if (typeof first === "boolean") return text === "true";
  if (typeof first === "number") return wholeOrText(text);
  return text === "" ? null : text;
}

function wholeOrText(text: string): string | number {
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}
