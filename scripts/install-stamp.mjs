// Whether node_modules is what package-lock.json says. Plain JavaScript: it runs before anything is installed.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stampPath = (root) => join(root, "node_modules", ".asigame-lock");

export function isInstalled(root) {
  const hash = lockHash(root);
  if (existsSync(stampPath(root)) && readFileSync(stampPath(root), "utf8").trim() === hash) return true;
  // Somebody may have run npm by hand: npm's own note of what it laid down is as good as our stamp.
  if (!sameParts(readPackages(join(root, "package-lock.json")), installedParts(root), wantsDevParts(root)))
    return false;
  stampInstall(root);
  return true;
}

export function stampInstall(root) {
  writeFileSync(stampPath(root), `${lockHash(root)}\n`);
}

/** An operator who installed with --omit=dev keeps it so; everybody else gets the development parts. */
export function wantsDevParts(root) {
  const parts = Object.values(installedParts(root));
  return parts.length === 0 || parts.some((part) => part.dev);
}

/** Every installed part has the version of the lockfile, and nothing the lockfile requires is missing. */
export function sameParts(wanted, installed, withDev) {
  const missing = Object.entries(wanted).some(
    ([path, part]) =>
      path !== "" &&
      !part.optional &&
      !part.devOptional &&
      !part.link &&
      (withDev || !part.dev) &&
      installed[path]?.version !== part.version,
  );
  const strange = Object.entries(installed).some(([path, part]) => wanted[path]?.version !== part.version);
  return !missing && !strange;
}

function installedParts(root) {
  const path = join(root, "node_modules", ".package-lock.json");
  return existsSync(path) ? readPackages(path) : {};
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages;
}

function lockHash(root) {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}
