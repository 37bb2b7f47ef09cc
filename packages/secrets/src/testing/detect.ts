import { openRepository } from "@sallyport/git";
import { defaultPolicy, type Policy, type SecretsPolicy } from "@sallyport/policy";
import type { Scope } from "../collect/collect-scope.ts";
import { type DetectSecretsRequest, type DetectSecretsResult, detectSecrets } from "../detect-secrets.ts";
import type { Canary } from "./canary.ts";

export interface DetectOptions
  extends Partial<
    Pick<DetectSecretsRequest, "worker" | "onProgress" | "allowUnknown" | "now" | "policyCommit" | "verify">
  > {
  readonly policy?: Partial<Policy>;
  readonly secrets?: Partial<SecretsPolicy>;
  /** The folder holds no repository. */
  readonly plain?: boolean;
}

/** For tests: `detectSecrets` with defaults, and with an eye on what comes out of it. */
export async function detect(
  folder: string,
  scope: Scope,
  canary: Canary,
  options: DetectOptions = {},
): Promise<DetectSecretsResult> {
  const { policy, secrets, plain, ...rest } = options;
  const result = await detectSecrets({
    repository: plain ? undefined : await openRepository(folder),
    path: folder,
    scope,
    policy: { ...defaultPolicy, ...policy, secrets: { ...defaultPolicy.secrets, ...secrets } },
    now: "2026-11-21T08:00:00.000Z",
    failOn: "error",
    ...rest,
  });
  canary.assertUnseen(JSON.stringify(result));
  return result;
}

export function range(base: string | undefined, head: string): Scope {
  return { kind: "range", change: { head, ...(base === undefined ? {} : { base }) }, title: "pull request 12" };
}

/** One line a finding, short enough for a table of expectations. */
export function summary({ verdict }: DetectSecretsResult): string[] {
  return verdict.findings.map(({ rule, age, places }) => {
    const [place] = places;
    const line = place.region ? `:${place.region.start.line}:${place.region.start.column}` : "";
    return [rule.replace("secrets/", ""), `${place.object ?? "file"} ${place.path}${line}`, age]
      .filter((part) => part !== undefined)
      .join(", ");
  });
}
