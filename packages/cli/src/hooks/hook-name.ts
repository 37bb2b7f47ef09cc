/** The hooks of git that Sallyport can be. Source: githooks(5). */
export const hookNames = ["pre-commit", "pre-push"] as const;
export type HookName = (typeof hookNames)[number];

interface HookWords {
  /** What a hook refuses. */
  readonly refuses: "commit" | "push";
  /** The words after `sallyport` that do its work, for a shell. */
  readonly arguments: string;
  /** What somebody adds to a hook of their own; `$1` is the remote there. */
  readonly line: string;
}

export const hookWords: Readonly<Record<HookName, HookWords>> = {
  "pre-commit": {
    refuses: "commit",
    arguments: "secrets --staged --quiet",
    line: "npx --no-install sallyport secrets --staged || exit 1",
  },
  "pre-push": {
    refuses: "push",
    arguments: 'secrets --pre-push="$1" --quiet',
    line: 'npx --no-install sallyport secrets --pre-push="$1" || exit 1',
  },
};

/** Whether a file that starts programs starts Sallyport for this hook; a comment does not count. */
export function mentionsHook(text: string, hook: HookName): boolean {
  const lines = text.split("\n").filter((line) => !/^\s*(?:#|\/\/)/.test(line) && /sallyport/i.test(line));
  if (hook === "pre-push") return lines.some((line) => line.includes("--pre-push"));
  const checks = /sallyport-secrets|--staged|sallyport\S*\s+(?:check|secrets)\b/;
  return lines.some((line) => checks.test(line) && !/--(?:pre-push|range)/.test(line));
}
