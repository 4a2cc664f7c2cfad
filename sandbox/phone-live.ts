import { createHash } from "node:crypto";

/** Refreshes the list when it changed, and keeps the focus where it was. Without scripts a meta refresh does the same. */
export const liveScript = `(function poll(){setTimeout(async()=>{try{
const page=new DOMParser().parseFromString(await(await fetch(location.href,{cache:"no-store"})).text(),"text/html");
for(const id of["prompts","balance"]){const old=document.getElementById(id),now=page.getElementById(id);
if(now&&old.innerHTML!==now.innerHTML){const focus=document.activeElement&&document.activeElement.id;
old.innerHTML=now.innerHTML;const again=focus&&document.getElementById(focus);if(again)again.focus()}}
}catch{}poll()},1200)})()`;

const hash = createHash("sha256").update(liveScript).digest("base64");

/** Descriptions come from whoever calls the gateway: no script but ours ever runs on this page. */
export const pagePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${hash}'`,
  "connect-src 'self'",
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
