import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One TypeScript file of a package or an action. */
export interface SourceFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** A test, or something that only tests use. */
  readonly isTest: boolean;
}

/** All files below a folder such as `packages/core/src`. */
export function sourcesOf(root: string, folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8"), isTest: isTest(file) }));
}

function isTest(file: string): boolean {
  return file.endsWith(".test.ts") || file.split(path.sep).includes("testing");
}

/** What a file imports: static imports, re-exports and literal dynamic imports, as they are written. */
export function importsOf({ text }: Pick<SourceFile, "text">): string[] {
  const pattern = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)"([^"]+)"/g;
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

/** `core` of `@sallyport/core`; undefined for what is no package of the workspace. */
export function workspacePackage(specifier: string): string | undefined {
  return /^@sallyport\/([\w-]+)(?:\/.*)?$/.exec(specifier)?.[1];
}
