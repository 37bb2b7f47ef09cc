import { SallyportError } from "@sallyport/core";
import { type GithubClient, readRepositoryFile } from "@sallyport/github";
import type { ParentSource } from "@sallyport/policy";

/** Reads files that a policy extends from GitHub. Throws POLICY_EXTENDS_UNREADABLE, for without them nothing can be decided. */
export function parentSource(client: GithubClient): ParentSource {
  return {
    async read({ repository, path, pin }) {
      const ref = "commit" in pin ? { ref: pin.commit } : {};
      const bytes = await readRepositoryFile(client, { repository, path, ...ref });
      if (bytes instanceof Uint8Array) return bytes;
      throw new SallyportError({
        code: "POLICY_EXTENDS_UNREADABLE",
        message: `the policy extends ${repository}/${path}, which cannot be read: ${bytes.what}`,
        fix: bytes.fix,
      });
    },
  };
}
