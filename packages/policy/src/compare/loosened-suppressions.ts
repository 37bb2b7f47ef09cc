import { compilePath } from "../apply/exception-target.ts";
import { hasWildcard } from "../parse/path-pattern.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { InlineSetting, SecretsPolicy } from "../policy.ts";
import { inlineSettings } from "../schema/secrets.ts";
import type { Weakening } from "./policy-change.ts";

/** Every way in which more findings can be suppressed than before. */
export function loosenedSuppressions(base: SecretsPolicy, head: SecretsPolicy): Weakening[] {
  return [...loosenedInline(base, head), ...widenedPaths(base, head), ...loosenedBaselines(base, head)];
}

function weakening(steps: readonly (string | number)[], message: string, undo: string): Weakening {
  return { rule: "policy/weakened-secrets", at: pointerOf("secrets", ...steps), message, undo };
}

function loosenedInline(base: SecretsPolicy, head: SecretsPolicy): Weakening[] {
  const [was, is] = [base.inline ?? "warning", head.inline ?? "warning"];
  if (laxness(is) <= laxness(was)) return [];
  const message =
    was === "off"
      ? "comments in files can suppress findings now"
      : `an added allow comment is ${is} now; it was ${was}`;
  return [weakening(["inline"], message, `Set inline to ${was} again.`)];
}

/** Greater is laxer: `off` honours no comment at all; of the others the mildest tells least. */
export function laxness(setting: InlineSetting): number {
  return setting === "off" ? 0 : inlineSettings.length - inlineSettings.indexOf(setting);
}

function widenedPaths({ inlineFrom: base }: SecretsPolicy, { inlineFrom: head }: SecretsPolicy): Weakening[] {
  if (base === undefined) return [];
  if (head === undefined) {
    return [weakening(["inline-from"], "allow comments are honoured everywhere now", "Restore inline-from.")];
  }
  const isOld = (path: string) => base.some((old) => old === path || (!hasWildcard(path) && compilePath(old)(path)));
  return head.flatMap((path, index) =>
    isOld(path)
      ? []
      : [weakening(["inline-from", index], `allow comments are honoured in ${path} now`, `Delete ${path}.`)],
  );
}

function loosenedBaselines(base: SecretsPolicy, head: SecretsPolicy): Weakening[] {
  return (head.baseline ?? []).flatMap((entry, index) => {
    const old = base.baseline?.find(({ path }) => path === entry.path);
    if (old === undefined) {
      return [weakening(["baseline", index], `${entry.path} is a baseline now`, "Delete the baseline.")];
    }
    if (entry.expires <= old.expires) return [];
    const message = `the baseline ${entry.path} ends at ${entry.expires} now; it ended at ${old.expires}`;
    return [weakening(["baseline", index, "expires"], message, "Restore its expiry.")];
  });
}
