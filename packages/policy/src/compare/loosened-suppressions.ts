import { compilePath } from "../apply/exception-target.ts";
import { isPathPattern } from "../parse/path-pattern.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { Approval, BaselineEntry, ForeignCommentEntry, InlineSetting, SecretsPolicy } from "../policy.ts";
import { inlineSettings } from "../schema/secrets.ts";
import type { Weakening } from "./weakening.ts";

/** Every way in which more findings can be suppressed than before. */
export function loosenedSuppressions(base: SecretsPolicy, head: SecretsPolicy): Weakening[] {
  return [...loosenedInline(base, head), ...widenedPaths(base, head), ...loosenedApprovals(base, head)];
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
  const isOld = (path: string) => base.some((old) => old === path || (!isPathPattern(path) && compilePath(old)(path)));
  return head.flatMap((path, index) =>
    isOld(path)
      ? []
      : [
          weakening(
            ["inline-from", index],
            `allow comments are honoured in ${path} now`,
            `Take ${path} out of secrets.inline-from.`,
          ),
        ],
  );
}

function loosenedApprovals(base: SecretsPolicy, head: SecretsPolicy): Weakening[] {
  const comments = (entry: ForeignCommentEntry) => `allow comments of ${entry.tool}`;
  const baseline = (entry: BaselineEntry) => `the baseline ${entry.path}`;
  return [
    ...laterEnds("foreign-comments", base.foreignComments, head.foreignComments, comments),
    ...laterEnds("baseline", base.baseline, head.baseline, baseline),
  ];
}

/** What is approved now and was not, or for longer. `nameOf` also says which entries are about the same. */
function laterEnds<Entry extends Approval>(
  key: string,
  base: readonly Entry[] = [],
  head: readonly Entry[] = [],
  nameOf: (entry: Entry) => string,
): Weakening[] {
  return head.flatMap((entry, index) => {
    const name = nameOf(entry);
    const old = base.find((other) => nameOf(other) === name);
    if (old === undefined) {
      return [weakening([key, index], `${name} can let findings pass now`, `Delete the entry for ${name}.`)];
    }
    if (entry.expires <= old.expires) return [];
    const message = `${name} can let findings pass until ${entry.expires} now; it was until ${old.expires}`;
    return [weakening([key, index, "expires"], message, "Restore its expiry.")];
  });
}
