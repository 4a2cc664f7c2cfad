import { pageStyle } from "./page-style.ts";

/** The desk is a workbench: wide, dense, and still usable at 360 px. */
export const deskStyle = `${pageStyle}
main{max-width:70rem}
nav,.row{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:end}nav a,td a,li a,.row>a{color:inherit;padding:.5rem 0}
main>section{margin-top:1.6rem;padding-top:1rem;border-top:1px solid var(--line)}
h2{font-size:1.15rem;margin-bottom:.6rem}
.row{margin:.5rem 0}.row form,form.row{display:flex;flex-wrap:wrap;gap:.4rem .6rem;align-items:end}
.row button,form.row button{width:auto;min-height:2.75rem;padding:.3rem .9rem}
input[type=text],select{min-height:2.75rem}.row input[type=text],.row select{width:auto;max-width:100%}
input.short{max-width:7rem!important}
label small{display:block;font-weight:400;color:var(--soft)}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:.9rem 1.2rem;align-items:end}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line)}
td{font-variant-numeric:tabular-nums}ol{list-style:none;margin:0;padding:0}
li{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:.7rem 1rem;margin-bottom:.7rem}
pre{white-space:pre-wrap;margin:.4rem 0;font-size:.85rem}textarea{font-family:ui-monospace,monospace;min-height:16rem}
button.danger{border-color:var(--stop);color:var(--stop)}
`;
