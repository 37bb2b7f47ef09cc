import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";
import path from "node:path";
import { SallyportError } from "@sallyport/core";
import { largestPolicy } from "../parse/policy-text.ts";
import { quotedPath } from "../parse/quoted.ts";

/** The path as it is used everywhere, with `/`. Throws `POLICY_PATH_INVALID` for one that could leave the repository. */
export function checkPolicyPath(file: string): string {
  const normal = path.posix.normalize(file);
  const objection = pathObjections.find(([applies]) => applies(file, normal));
  if (objection === undefined) return normal;
  throw new SallyportError({
    code: "POLICY_PATH_INVALID",
    kind: "usage",
    message: `the policy path ${quotedPath(file)} ${objection[1]}`,
    fix: "Give a path relative to the root of the repository, such as .github/sallyport.yml.",
  });
}

const pathObjections: readonly (readonly [applies: (file: string, normal: string) => boolean, words: string])[] = [
  [(file) => path.posix.isAbsolute(file) || path.win32.isAbsolute(file), "is absolute"],
  [(file) => file.split(/[\\/]/).includes(".."), "leads out of the repository"],
  [(file, normal) => file.includes("\0") || normal === "." || normal.endsWith("/"), "names no file"],
  [(_, normal) => /^\.git(?:\/|$)/i.test(normal), "is not under version control"],
];

/**
 * The bytes of a file below `root`; undefined when there is nothing at that path. Follows no symbolic link, on no part of the way.
 * Throws `POLICY_UNREADABLE` for a link, a folder or a device, and when the system refuses.
 */
export async function readPlainFile(root: string, file: string): Promise<Uint8Array | undefined> {
  try {
    await refuseLinks(root, file);
    // O_NONBLOCK: a pipe in its place must not make the run wait for a writer.
    const handle = await open(path.join(root, file), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      if (!(await handle.stat()).isFile()) throw notPlain(file, "is not a file");
      // One byte more than is allowed shows that there are too many.
      const chunks: Buffer[] = [];
      for await (const chunk of handle.createReadStream({ end: largestPolicy, autoClose: false })) chunks.push(chunk);
      return Buffer.concat(chunks);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof SallyportError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new SallyportError({
      code: "POLICY_UNREADABLE",
      message: `the policy ${quotedPath(file)} cannot be read`,
      fix: "Let the user that runs Sallyport read the file.",
      cause: error,
    });
  }
}

async function refuseLinks(root: string, file: string): Promise<void> {
  const names = file.split("/");
  for (let depth = 1; depth <= names.length; depth += 1) {
    const part = names.slice(0, depth).join("/");
    const status = await lstat(path.join(root, part));
    if (status.isSymbolicLink()) throw linkRefusal(file, part);
    if (depth === names.length && status.isDirectory()) throw notPlain(file, "is a folder");
  }
}

/** For a policy that is, or lies behind, a symbolic link. */
export function linkRefusal(file: string, link: string = file): SallyportError {
  return notPlain(file, link === file ? "is a symbolic link" : `lies behind the symbolic link ${quotedPath(link)}`);
}

function notPlain(file: string, what: string): SallyportError {
  return new SallyportError({
    code: "POLICY_UNREADABLE",
    kind: "usage",
    message: `the policy ${quotedPath(file)} ${what}`,
    fix: "Replace it with a plain file that holds the policy itself.",
  });
}
