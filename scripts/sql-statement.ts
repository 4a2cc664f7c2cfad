/** Whether a statement is written to its end: a `;` that stands outside quotes, dollar quotes and comments. */
export function isComplete(text: string): boolean {
  return mask(text).trimEnd().endsWith(";");
}

/** Whether nothing but space, `;` and comments is there. */
export function isEmpty(text: string): boolean {
  return /^[\s;]*$/.test(mask(text));
}

/** Asked one by one: the driver loses the answers of some statements when several travel together. */
export function splitStatements(text: string): string[] {
  const statements = [];
  let start = 0;
  for (const { index } of `${mask(text)};`.matchAll(/;/g)) {
    statements.push(text.slice(start, index).trim());
    start = index + 1;
  }
  return statements.filter((statement) => !isEmpty(statement));
}

/** A text of the same length: comments become space, everything quoted becomes letters, also when it is left open. */
function mask(text: string): string {
  return text.replaceAll(quoted, (part) => (/^(--|\/\*.*\*\/$)/s.test(part) ? " " : "x").repeat(part.length));
}

const quoted = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(\$\w*\$)[\s\S]*?(?:\1|$)|'[^']*(?:'|$)|"[^"]*(?:"|$)/g;
