type Packages = Record<string, { version?: string; dev?: boolean; optional?: boolean }>;

export function isInstalled(root: string): boolean;
export function stampInstall(root: string): void;
export function wantsDevParts(root: string): boolean;
export function sameParts(wanted: Packages, installed: Packages, withDev: boolean): boolean;
