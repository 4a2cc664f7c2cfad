/** For tests: links that are not the proof of a receipt, made from one that is. Each must be called false, never fail. */
export function rubbishProofs(genuine: string): [name: string, proof: string][] {
  const [number = "", code = "", total = "", time = "", seal = ""] = genuine.split(".");
  const join = (...parts: (string | number)[]) => parts.join(".");
  const otherTail = seal.endsWith("A") ? "B" : "A";
  return [
    ["one letter", "x"],
    ["dots alone", "...."],
    ["another receipt's number", join(Number(number) + 1, code, total, time, seal)],
    ["another order's code", join(number, "ZZZZZZZZ", total, time, seal)],
    ["one franc more", join(number, code, Number(total) + 1, time, seal)],
    ["one second later", join(number, code, total, Number(time) + 1, seal)],
    ["the parts in another order", join(code, number, total, time, seal)],
    ["no signature", join(number, code, total, time, "")],
    ["no signature and no dot", join(number, code, total, time)],
    ["half a signature", join(number, code, total, time, seal.slice(0, 43))],
    ["a signature twice", join(number, code, total, time, seal + seal)],
    ["a signature of zeros", join(number, code, total, time, "A".repeat(86))],
    ["a signature with spare bits set", join(number, code, total, time, seal.slice(0, -1) + otherTail)],
    ["a signature turned round", join(number, code, total, time, [...seal].reverse().join(""))],
    ["a signature in plain base64", join(number, code, total, time, `${seal.slice(0, 84)}+/`)],
    ["small letters in the code", join(number, code.toLowerCase(), total, time, seal)],
    ["a zero before the number", join(`0${number}`, code, total, time, seal)],
    ["a number below zero", join(`-${number}`, code, total, time, seal)],
    ["a number with a power", join("1e9", code, total, time, seal)],
    ["a number no book can hold", join("9".repeat(12), code, total, time, seal)],
    ["a number of a hundred digits", join("9".repeat(100), code, total, time, seal)],
    ["an amount with a decimal point", join(number, code, `${total}.5`, time, seal)],
    ["an Arabic digit", join("٤", code, total, time, seal)],
    ["SQL", "1' or 1=1 --"],
    ["markup", "<script>alert(1)</script>"],
    ["a line end behind it", `${genuine}\n`],
    ["a space before it", ` ${genuine}`],
    ["a dot behind it", `${genuine}.`],
    ["two proofs", `${genuine}${genuine}`],
    ["3,000 letters", "x".repeat(3_000)],
    ["an emoji", "😀"],
    ["another name for it", "__proto__"],
  ];
}
