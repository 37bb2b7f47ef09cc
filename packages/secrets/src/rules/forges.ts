import { hexLower } from "../charset.ts";
import { unlessDocumented } from "../checksums/documentation-examples.ts";
import { run, type SecretRule } from "../rule.ts";

/** Git forges that people run themselves. */
export const forges: readonly SecretRule[] = [
  {
    kind: "named",
    id: "secrets/gitea-access-token",
    title: "Gitea or Forgejo access token",
    provider: "Gitea",
    why: "It acts as its owner in the API, in Git and in the package registry, within its scopes.",
    fix: "Delete it under Settings > Applications of its owner, and read the repositories that it could write for commits and keys that you do not know. In workflows use the job's own GITEA_TOKEN or FORGEJO_TOKEN.",
    source: "https://docs.gitea.com/development/api-usage",
    names: [
      "gitea_token",
      "gitea_api_token",
      "gitea_access_token",
      "forgejo_token",
      "forgejo_api_token",
      "forgejo_access_token",
      "codeberg_token",
    ],
    value: [run(hexLower, 40)],
    check: unlessDocumented(),
  },
];
