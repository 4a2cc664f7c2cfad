import { gzipSync } from "node:zlib";
import type { RawAnswer } from "#lib/paygate/test-raw-gateway.ts";

/** What would be believed if anything of it were: paid, registered, and a balance, all in one. */
const lie = '{"status":0,"tx_reference":359670,"amount":13500,"flooz":1,"tmoney":2}';

/** A whole answer in one piece; the line is closed behind it. */
function says(
  body: string | Buffer,
  { line = "200 OK", type = "application/json", more = "" } = {},
): RawAnswer {
  const bytes = Buffer.from(body);
  const head = `HTTP/1.1 ${line}\r\ncontent-type: ${type}\r\ncontent-length: ${bytes.length}\r\nconnection: close\r\n${more}\r\n`;
  return (socket) => socket.end(Buffer.concat([Buffer.from(head), bytes]));
}

const writes =
  (text: string | Buffer): RawAnswer =>
  (socket) =>
    socket.end(text);
const status = (written: string) =>
  says(lie.replace('"status":0', `"status":${written}`).replace(/,"flooz.*/, "}"));
const json200 = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

/** Lines that break below HTTP. */
const brokenLines: Record<string, RawAnswer> = {
  "hung up without a word": (socket) => socket.destroy(),
  "half closed without a word": (socket) => socket.end(),
  "reset in the status line": (socket) => socket.write("HTTP/1.1 20", () => socket.resetAndDestroy()),
  "not HTTP at all": writes("SSH-2.0-OpenSSH_9.6\r\n"),
  "HTTP/0.9, a bare body": writes(lie),
  "a status line of HTTP/9": writes(`HTTP/9.9 200 OK\r\ncontent-length: ${lie.length}\r\n\r\n${lie}`),
  "a status line without a number": writes(`HTTP/1.1 OK\r\ncontent-length: ${lie.length}\r\n\r\n${lie}`),
  "a status of four digits": writes(`HTTP/1.1 2000 OK\r\ncontent-length: ${lie.length}\r\n\r\n${lie}`),
  "headers that never end": writes(`${json200}x-a: b\r\n`),
  "a header with a NUL": writes(`HTTP/1.1 200 OK\r\nx-a: \0\r\ncontent-length: ${lie.length}\r\n\r\n${lie}`),
  "headers of 100 KB": writes(`${json200}x-a: ${"a".repeat(100_000)}\r\n\r\n${lie}`),
  "two lengths": writes(`${json200}content-length: 5\r\ncontent-length: ${lie.length}\r\n\r\n${lie}`),
  "a negative length": writes(`${json200}content-length: -1\r\n\r\n${lie}`),
  "a length and chunks at once": writes(
    `${json200}content-length: ${lie.length}\r\ntransfer-encoding: chunked\r\n\r\n${lie}`,
  ),
  "closed before the promised length": writes(`${json200}content-length: ${lie.length + 1}\r\n\r\n${lie}`),
  "a length shorter than the body": writes(`${json200}content-length: 12\r\nconnection: close\r\n\r\n${lie}`),
  "reset in the middle of the body": (socket) =>
    socket.write(`${json200}content-length: ${lie.length}\r\n\r\n${lie.slice(0, 20)}`, () =>
      socket.resetAndDestroy(),
    ),
  "chunks cut in the middle": writes(`${json200}transfer-encoding: chunked\r\n\r\n40\r\n${lie.slice(0, 30)}`),
  "chunks without the last one": writes(
    `${json200}transfer-encoding: chunked\r\n\r\n${lie.length.toString(16)}\r\n${lie}\r\n`,
  ),
  "a chunk length that is no number": writes(
    `${json200}transfer-encoding: chunked\r\n\r\nzz\r\n${lie}\r\n0\r\n\r\n`,
  ),
};

/** Lines that stay open. */
const silentLines: Record<string, RawAnswer> = {
  silence: () => {},
  "headers, then silence": (socket) => socket.write(`${json200}content-length: ${lie.length}\r\n\r\n`),
  "all but the last byte, then silence": (socket) =>
    socket.write(`${json200}content-length: ${lie.length}\r\n\r\n${lie.slice(0, -1)}`),
  "a byte at a time for ever": (socket) => {
    socket.write(`${json200}transfer-encoding: chunked\r\n\r\n`);
    const drip = setInterval(() => socket.write("1\r\n \r\n"), 40);
    socket.on("close", () => clearInterval(drip));
  },
  "100 Continue for ever": (socket) => {
    const drip = setInterval(() => socket.write("HTTP/1.1 100 Continue\r\n\r\n"), 40);
    socket.on("close", () => clearInterval(drip));
  },
  "103 Early Hints, then silence": (socket) => socket.write("HTTP/1.1 103 Early Hints\r\nlink: <x>\r\n\r\n"),
};

/** Whole answers of the wrong kind. */
const wrongKinds: Record<string, RawAnswer> = {
  "204 with a body": says(lie, { line: "204 No Content" }),
  "304 with a body": says(lie, { line: "304 Not Modified" }),
  "101 Switching Protocols": writes(
    "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
  ),
  "301 to a better answer": says(lie, { line: "301 Moved Permanently", more: "location: /believed\r\n" }),
  "302 to a better answer": says("", { line: "302 Found", more: "location: /believed\r\n" }),
  "307 to a better answer": says("", { line: "307 Temporary Redirect", more: "location: /believed\r\n" }),
  "308 to another host": says("", {
    line: "308 Permanent Redirect",
    more: "location: http://gateway.invalid/\r\n",
  }),
  "500 that says paid": says(lie, { line: "500 Internal Server Error" }),
  "502 page": says("<html>Bad Gateway</html>", { line: "502 Bad Gateway", type: "text/html" }),
  "503 with a time to come again": says(lie, { line: "503 Service Unavailable", more: "retry-after: 1\r\n" }),
  "599 that says paid": says(lie, { line: "599 Whatever" }),
  "400 in plain text": says("Bad Request", { line: "400 Bad Request", type: "text/plain" }),
  "401 page": says("<html>Unauthorized</html>", { line: "401 Unauthorized", type: "text/html" }),
  "404 of a Rails application": says("<h1>The page you were looking for doesn't exist.</h1>", {
    line: "404 Not Found",
    type: "text/html",
  }),
  "429 with words": says('{"message":"Too many requests"}', { line: "429 Too Many Requests" }),
  "HTML with 200": says("<!doctype html><p>status: 0</p>", { type: "text/html" }),
  "XML with 200": says("<status>0</status>", { type: "application/xml" }),
  "a form with 200": says("status=0&tx_reference=359670", { type: "application/x-www-form-urlencoded" }),
  "an empty body": says(""),
  "only spaces": says("   \r\n"),
};

/** Bodies that are not the text they say they are. */
const wrongTexts: Record<string, RawAnswer> = {
  "JSON cut in the middle": says(lie.slice(0, 25)),
  "JSON cut before its last brace": says(lie.slice(0, -1)),
  "JSON twice": says(lie + lie),
  "JSON after HTML": says(`<br>${lie}`),
  "JSON with a comment": says(lie.replace("{", "{/* paid */")),
  "JSON in single quotes": says(lie.replaceAll('"', "'")),
  "JSON with a comma too many": says(lie.replace("}", ",}")),
  "a callback function around it": says(`callback(${lie})`),
  "a NUL before it": says(`\0${lie}`),
  "a NUL inside a key": says(lie.replace("status", "sta\0tus")),
  "bytes that are no UTF-8 in its keys": says(
    Buffer.from(lie.replace("status", "stat\xff").replace("flooz", "floo\xff"), "latin1"),
  ),
  "UTF-16": says(Buffer.from(lie, "utf16le")),
  "gzip that was not asked for": says(gzipSync(lie), { more: "content-encoding: gzip\r\n" }),
  "gzip without saying so": says(gzipSync(lie)),
  "a body of 70 KB": says(lie.replace("}", `,"filler":"${"x".repeat(70_000)}"}`)),
  "a body of 4 MB": says(lie.replace("}", `,"filler":"${"x".repeat(4_000_000)}"}`)),
  "nested ten thousand deep": says(`${"[".repeat(10_000)}${"]".repeat(10_000)}`),
  "the answer as a string of JSON": says(JSON.stringify(lie)),
};

/** JSON that says nothing that the guide knows; only for the calls whose answers carry a status. */
export const strangeStatuses: Record<string, RawAnswer> = {
  "status null": status("null"),
  "status false": status("false"),
  "status true": status("true"),
  "status empty": status('""'),
  "status with a space": status('" 0"'),
  "status 00": status('"00"'),
  "status 0.0 as text": status('"0.0"'),
  "status 0x0": status('"0x0"'),
  "status an Arabic zero": status('"٠"'),
  "status a list": status("[0]"),
  "status an object": status('{"code":0}'),
  "status 0.1": status("0.1"),
  "status 1e-400 written 1e-10": status("1e-10"),
  "status 1": status("1"),
  "status 200": status("200"),
  "status -2": status("-2"),
  "status in words": status('"success"'),
  "status twice, the last unknown": says('{"status":0,"tx_reference":1,"status":9}'),
  "status in capitals": says('{"STATUS":0,"tx_reference":359670}'),
  "status one level too deep": says(`{"data":${lie}}`),
  "a list of one answer": says(`[${lie}]`),
  "reference a fraction": says('{"status":0,"tx_reference":359670.5}'),
  "reference negative": says('{"status":0,"tx_reference":-1}'),
  "reference greater than numbers go": says('{"status":0,"tx_reference":12345678901234567890123}'),
  "reference an object": says('{"status":0,"tx_reference":{"id":1}}'),
  "reference with letters": says('{"status":0,"tx_reference":"TX-1"}'),
};

/** The same answers, well written: what the tests compare with. */
export const believed: RawAnswer = says(lie);

/** The right answer to the first question, and one more that nobody asked for, on a line that stays open. */
export const oneTooMany: RawAnswer = (socket) => {
  const answer = (body: string) => `${json200}content-length: ${body.length}\r\n\r\n${body}`;
  socket.write(answer('{"status":2,"tx_reference":359670}') + answer(lie));
};

/** Answers that no call of ours may believe anything of. */
export const malformed: Record<string, RawAnswer> = {
  ...brokenLines,
  ...silentLines,
  ...wrongKinds,
  ...wrongTexts,
};
