/** Forms, for the screens that have some; beside the phone's look. */
export const pageStyle = `
.refusal,main>.note{padding:.7rem .9rem;border:1px solid currentColor;border-radius:.85rem;margin:0 0 .9rem}
.refusal{color:var(--stop)}
label,legend{display:block;font-weight:600;margin-bottom:.25rem;padding:0}
fieldset{border:0;margin:0;padding:0}fieldset,.field{margin-bottom:1rem}
input[type=text],input[type=tel],select,textarea{width:100%;min-height:3rem;padding:.4rem .7rem;font:inherit;
border:1px solid var(--soft);border-radius:.85rem;background:var(--card);color:inherit}
fieldset label{display:flex;gap:.6rem;align-items:center;min-height:2.75rem;font-weight:400;margin:0}
input[type=radio]{width:1.2rem;height:1.2rem}
.away{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin-top:1rem}.away a{color:inherit;padding:.7rem 0}
.facts{margin:0 0 1rem}.facts dd{color:var(--soft)}
`;
