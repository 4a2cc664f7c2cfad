/** The page's whole look; one page needs no pipeline. */
export const phoneStyle = `
:root{color-scheme:light dark;--paper:#f3f0e9;--card:#fffdf9;--ink:#22201c;--soft:#5d584e;--line:#ddd5c6;
--go:#17633f;--onGo:#fff;--stop:#97291f;--note:#734900;--bar:#f6d98b;--onBar:#3d2900}
@media(prefers-color-scheme:dark){:root{--paper:#171512;--card:#221f1a;--ink:#f2ede3;--soft:#b7afa0;--line:#3c372e;
--go:#86d6aa;--onGo:#0d2a1b;--stop:#f29c91;--note:#f0c46b;--bar:#4b3a10;--onBar:#ffe8b0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
p,h1,h2,dl,dd{margin:0}
.banner{padding:.55rem 1rem;background:var(--bar);color:var(--onBar);text-align:center;font-weight:600}
main{max-width:27rem;margin:0 auto;padding:.75rem 1rem 2rem}
header{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin-bottom:.5rem}
h1{font-size:1.25rem;line-height:1.25}h2{font-size:1rem}
header a{color:inherit;white-space:nowrap;padding:.7rem 0;text-underline-offset:.2em}
.empty{padding:2rem 1.25rem;border:2px dashed var(--line);border-radius:1.25rem;color:var(--soft);text-align:center}
article{background:var(--card);border:1px solid var(--line);border-radius:1.25rem;padding:1rem;margin-bottom:.9rem}
article.pending{border-color:var(--go);box-shadow:0 0 0 1px var(--go),0 .6rem 1.6rem -.9rem #0007}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;font-size:.875rem;color:var(--soft)}
.amount{font-size:1.9rem;font-weight:700;line-height:1.3;font-variant-numeric:tabular-nums}
.who,.ask span{color:var(--soft)}
.ask{margin-top:.6rem;font-weight:600}.ask span{display:block;font-size:.875rem;font-weight:400}
.note{margin-top:.3rem;color:var(--note)}
.state{margin-top:.3rem;font-weight:700}
.paid .state{color:var(--go)}.cancelled .state,.expired .state{color:var(--stop)}
.acts{display:grid;grid-template-columns:1fr 1fr;gap:.5rem;margin-top:.8rem}
.acts form:first-child{grid-column:1/-1}
button{width:100%;min-height:3rem;padding:.4rem .6rem;border-radius:.85rem;border:1px solid var(--line);
background:transparent;color:inherit;font:inherit;cursor:pointer}
button:hover{border-color:currentColor}
button.approve{background:var(--go);border-color:var(--go);color:var(--onGo);font-weight:700}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;border-radius:.4rem}
.magic{margin-top:1.6rem;padding-top:1rem;border-top:1px solid var(--line)}
.magic p,.magic dd,.balance{color:var(--soft);font-size:.9rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem .9rem;margin-top:.6rem}
dt{font-weight:600;white-space:nowrap;font-variant-numeric:tabular-nums}
a.desk{display:inline-block;padding:.7rem 0;color:inherit;text-underline-offset:.2em}
.balance{margin-top:1.2rem;font-variant-numeric:tabular-nums}
`;
