import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Certificate } from "./round-robin.ts";

/** A certificate of localhost for one run, signed by itself: for a shop under test that is served over TLS. */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), "asigame-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2"];
  try {
    execFileSync(
      "openssl",
      [...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert], ...subject],
      { stdio: "ignore" },
    );
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
