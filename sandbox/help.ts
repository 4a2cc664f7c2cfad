import { scenarios } from "./scenarios.ts";

export function help(): string {
  const magic = scenarios.map(({ digits, en }) => `  90 00 00 ${digits}   ${en}`).join("\n");
  return `A simulator of the PayGateGlobal gateway. No real money.

Usage: node sandbox/main.ts [--help]

Environment
  SANDBOX_PORT           port to listen on (4010)
  SANDBOX_HOST           address to listen on (127.0.0.1)
  PAYGATE_AUTH_TOKEN     the key it accepts, beginning with sandbox_ (a random one is printed when unset)
  SANDBOX_CALLBACK_URL   where callbacks are posted (none: they are only recorded)
  SANDBOX_DATA_DIR       folder of the ledger (.data/sandbox)

Phone numbers: the last two digits decide, on any 8-digit Togolese mobile number
${magic}
  any other     you decide, on the page at / or over the control API

Control API (JSON, from this machine only)
  GET  /sandbox/ready | ledger | prompts | callbacks | requests
  GET  /sandbox/settings          PUT /sandbox/settings {"amountInStatus":false, ...}
  POST /sandbox/prompts/<tx_reference>/approve | cancel | ignore | wrong-pin | no-funds
  POST /sandbox/callbacks/<id>/resend
  POST /sandbox/advance {"seconds":300}
  POST /sandbox/reset`;
}
