import { generateKeyPairSync, sign, verify } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readProof, shortenName, signedBytes, writeProof } from "#lib/receipts/receipt-proof.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const claim = { number: 42, code: "K7M29QXD", totalXof: 13_500, issuedAtS: 1_795_600_000 };
const signature = sign(null, signedBytes(claim), privateKey);
const proof = writeProof({ claim, signature });

test("a proof is read back as it was written, and its signature holds", () => {
  expect(proof).toMatch(/^42\.K7M29QXD\.13500\.1795600000\.[\w-]{86}$/);
  expect(readProof(proof)).toEqual({ claim, signature });
  expect(verify(null, signedBytes(claim), publicKey, signature)).toBe(true);
});

test("whatever claim is written is read back, and no two claims sign the same bytes", () => {
  const claims = fc.record({
    number: fc.integer({ min: 1, max: 999_999_999_999 }),
    code: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
    totalXof: fc.integer({ min: 1, max: 100_000_000 }),
    issuedAtS: fc.integer({ min: 100_000_000, max: 99_999_999_999 }),
  });
  fc.assert(
    fc.property(claims, claims, (one, other) => {
      expect(readProof(writeProof({ claim: one, signature }))?.claim).toEqual(one);
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(signedBytes(one).equals(signedBytes(other))).toBe(isSame);
    }),
  );
});

test("one sign changed, anywhere, makes a proof false or unreadable", () => {
  for (let place = 0; place < proof.length; place++) {
    for (const other of ["0", "1", "A", "_", "."]) {
      if (proof[place] === other) continue;
      const read = readProof(proof.slice(0, place) + other + proof.slice(place + 1));
      const isGenuine =
        read !== undefined && verify(null, signedBytes(read.claim), publicKey, read.signature);
      expect(isGenuine, `${other} at ${place}`).toBe(false);
    }
  }
});

test("anything at all is read or not, and never throws", () => {
  fc.assert(fc.property(fc.anything(), (value) => void readProof(value)));
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => void readProof(text)));
});

test.each([
  ["Afi Mawuli Essai", "Afi E."],
  ["Afi", "Afi"],
  ["  Kossi   Ébène ", "Kossi É."],
  ["Ama 🧵", "Ama 🧵."],
])("« %s » is told to a stranger as « %s »", (name, short) => expect(shortenName(name)).toBe(short));
