import { amountOf, scenarios } from "./scenarios.ts";
import { acts } from "./shopper.ts";

export function help(): string {
  const magic = scenarios.map((scenario) => {
    const amount = amountOf(scenario);
    return `  90 00 00 ${scenario.digits}   ${amount ? `${amount} F` : "      "}   ${scenario.en}`;
  });
  return `A simulator of the PayGateGlobal gateway. No real money.

Usage: node sandbox/main.ts                      starts it
       node sandbox/main.ts <command> [--json]   speaks to the one that runs at SANDBOX_PORT
(npm run sandbox -- … is the same; npm run -s keeps npm's own lines out of a pipe)

Commands
  trigger <scenario|act> [--phone --amount --identifier --network]
                         sends a pay from a test number, or one that is decided at once, and tells what came of it
  tail                   follows prompts, callbacks and requests
  advance <time>         moves the clock: 90, 15m, 72h, 2d
  resend | drop <callback>, delay <callback> <time>, duplicate <callback> [--copies]
  forge <body|-> [--url] posts a callback of your own making, the text as it is; - reads it from the input
  withdraw <TMONEY|FLOOZ> <amount>
  settings [name=value…] shows or changes settings
  status, scenarios, reset
  Exit code: 0 done, 1 not possible now (none runs, the simulator refused), 2 wrong usage
  Acts: ${acts.join(", ")}

Environment
  SANDBOX_PORT           port to listen on, or to speak to (4010)
  SANDBOX_HOST           address to listen on (127.0.0.1)
  PAYGATE_AUTH_TOKEN     the key it accepts, beginning with sandbox_ (a random one is printed when unset)
  SANDBOX_CALLBACK_URL   where callbacks are posted (none: they are only recorded)
  SANDBOX_DATA_DIR       folder of the ledger (.data/sandbox)

Scenarios: the last two digits of any 8-digit Togolese mobile number decide; if they do not, the exact amount does
${magic.join("\n")}
  any other              you decide, on the phone at /, at the desk (/desk), here or over the control API

Control API (JSON, from this machine only)
  GET  /sandbox/ready | ledger | prompts | callbacks | requests | scenarios
  GET  /sandbox/settings          PUT /sandbox/settings {"amountInStatus":false, ...}
  POST /sandbox/trigger {"what":"01"}
  POST /sandbox/prompts/<tx_reference>/${acts.join(" | ")}
  POST /sandbox/callbacks/<id>/resend | drop | delay {"seconds":60} | duplicate {"copies":2}
  POST /sandbox/callbacks/forge {"body":{...}, "url":"http://..."}
  POST /sandbox/advance {"seconds":300}
  POST /sandbox/withdraw {"network":"FLOOZ","amount":1000}
  POST /sandbox/reset`;
}
