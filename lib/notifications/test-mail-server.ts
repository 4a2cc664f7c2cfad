import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

export type TakenMail = { from: string; to: string[]; data: string };

/** For tests: a mail server that takes one command a line, as SMTP is spoken, and can refuse any of them. */
export async function startMailServer() {
  const mails: TakenMail[] = [];
  const script: { answer: (command: string) => string | undefined } = { answer: () => undefined };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    converse(socket, script, mails);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails, script, stop };
}

function converse(
  socket: Socket,
  script: { answer: (command: string) => string | undefined },
  mails: TakenMail[],
): void {
  let mail: TakenMail = { from: "", to: [], data: "" };
  let heard = "";
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    if (isData) {
      if (line !== ".") mail.data += `${line}\n`;
      else {
        isData = false;
        const refusal = script.answer("END");
        if (!refusal) mails.push(mail);
        say(refusal ?? "250 taken");
        mail = { from: "", to: [], data: "" };
      }
      return;
    }
    const command = line.slice(0, 4).toUpperCase();
    const refusal = script.answer(command);
    if (refusal) return say(refusal);
    const address = line.match(/<(.*?)>/)?.[1] ?? "";
    if (command === "MAIL") mail.from = address;
    if (command === "RCPT") mail.to.push(address);
    if (command === "DATA") {
      isData = true;
      return say("354 go on");
    }
    say(command === "QUIT" ? "221 bye" : "250 ok");
  };
  socket.on("data", (chunk) => {
    heard += chunk.toString("utf8");
    for (let end = heard.indexOf("\r\n"); end >= 0; end = heard.indexOf("\r\n")) {
      const line = heard.slice(0, end);
      heard = heard.slice(end + 2);
      hear(line);
    }
  });
  say("220 ready");
}
