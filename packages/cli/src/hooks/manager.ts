import type { HookName } from "./hook-name.ts";

/** A program that writes a repository's hooks itself. What it owns is set up in its own file. */
export interface Manager {
  readonly name: string;
  /** Files that show it, relative to the root, the usual one first. `HOOK` stands for the hook's name. */
  readonly files: readonly string[];
  /** Hooks that it would take over. */
  readonly owns: readonly HookName[];
  /** What to add to its file, by hook. */
  readonly lines: Readonly<Record<HookName, string>>;
}

/** Sources: typicode.github.io/husky, lefthook.dev/configuration, pre-commit.com. */
export const managers: readonly Manager[] = [
  {
    name: "husky",
    files: [".husky/HOOK"],
    owns: ["pre-commit", "pre-push"],
    lines: {
      "pre-commit": "npx --no-install sallyport secrets --staged",
      "pre-push": 'npx --no-install sallyport secrets --pre-push="$1"',
    },
  },
  {
    name: "lefthook",
    files: ["lefthook.yml", "lefthook.yaml", ".lefthook.yml", ".lefthook.yaml", ".config/lefthook.yml"],
    owns: ["pre-commit", "pre-push"],
    lines: {
      "pre-commit": `pre-commit:
  commands:
    sallyport:
      run: npx --no-install sallyport secrets --staged`,
      "pre-push": `pre-push:
  commands:
    sallyport:
      run: npx --no-install sallyport secrets --pre-push={1}
      use_stdin: true`,
    },
  },
  {
    name: "pre-commit",
    files: [".pre-commit-config.yaml"],
    // Of a push it tells its hooks only the first ref, so that hook stays ours.
    owns: ["pre-commit"],
    lines: {
      "pre-commit": `repos:
  - repo: local
    hooks:
      - id: sallyport-secrets
        name: secrets in what is staged
        language: system
        entry: npx --no-install sallyport secrets --staged
        pass_filenames: false
        always_run: true
        stages: [pre-commit]`,
      "pre-push": "",
    },
  },
];
