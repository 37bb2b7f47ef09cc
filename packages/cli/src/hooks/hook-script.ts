import { sha256 } from "@sallyport/core";
import { type HookName, hookWords } from "./hook-name.ts";

/** How the command was started that installs: the hook's last resort. Absolute paths. */
export interface Launch {
  readonly node: string;
  /** Flags of Node.js that the script needs. */
  readonly flags: readonly string[];
  readonly script: string;
}

export interface HookForm {
  readonly hook: HookName;
  /** Whether the hook that was there before runs first, as `<hook>.local`. */
  readonly chained: boolean;
  /** Absent for a hook that others use too: a path of this machine would be wrong on theirs. */
  readonly launch?: Launch;
}

/** What a script says of itself when it is one of ours. */
export interface OwnScript {
  readonly chained: boolean;
  /** Its text is not what was installed. */
  readonly edited: boolean;
}

const shebang = "#!/bin/sh\n";
const header = /^#!\/bin\/sh\n# Sallyport hook: (?:pre-commit|pre-push)(, chained)?, sha256:([0-9a-f]{16})\n/;

/** Recognises a script that `hookScript` wrote; undefined for any other. */
export function readHookScript(text: string): OwnScript | undefined {
  const match = header.exec(text);
  if (!match) return undefined;
  return { chained: match[1] !== undefined, edited: digest(text.slice(match[0].length)) !== match[2] };
}

/**
 * The hook, for any POSIX shell. It fails closed: whatever keeps the check from its answer refuses too. `./node_modules/.bin` is where
 * `npx --no-install` would look first, and looking there directly saves the third of a second that npm takes to start.
 */
export function hookScript(form: HookForm): string {
  const body = bodyOf(form);
  return `${shebang}# Sallyport hook: ${form.hook}${form.chained ? ", chained" : ""}, sha256:${digest(body)}\n${body}`;
}

function digest(body: string): string {
  return sha256(body).slice(0, 16);
}

function bodyOf({ hook, chained, launch }: HookForm): string {
  const { refuses, arguments: words } = hookWords[hook];
  const what = refuses === "commit" ? "what this commit would record" : "what this push would publish";
  return `# Written by \`sallyport hooks install\`, which replaces it; \`sallyport hooks uninstall\` removes it. It checks
# ${what}, and refuses when there is a secret or when it could not be checked.

refuse() {
  echo "sallyport: the ${refuses} was refused: $1" >&2
  echo "sallyport: git ${refuses} --no-verify skips this hook, but not CI: there the same check runs, and everybody sees it." >&2
  exit 1
}

run() {
  if [ -x ./node_modules/.bin/sallyport ]; then
    ./node_modules/.bin/sallyport "$@"
  elif command -v sallyport >/dev/null 2>&1; then
    sallyport "$@"
${launch ? launchLines(launch) : ""}  else
    echo "error[HOOK_COMMAND_NOT_FOUND]: there is no sallyport in ./node_modules/.bin${launch ? ", in PATH or where this hook was installed from" : " or in PATH"}" >&2
    echo "fix: Run npm install --save-dev sallyport, or take this hook away: rm \\"$0\\"" >&2
    return 127
  fi
}

${hook === "pre-push" ? pushLines(chained) : chained ? chainLines(hook, "") : ""}${hook === "pre-push" ? "pushed | " : ""}run ${words}
code=$?
case $code in
  0) exit 0 ;;
  1) refuse "mend what is listed above" ;;
  3) refuse "something could not be checked, and that is no pass" ;;
  *) refuse "the check did not run (exit code $code)" ;;
esac
`;
}

function launchLines({ node, flags, script }: Launch): string {
  const command = [node, ...flags, script].map(shellQuoted).join(" ");
  return `  elif [ -x ${shellQuoted(node)} ] && [ -f ${shellQuoted(script)} ]; then
    ${command} "$@"
`;
}

/** Git tells on standard input what is pushed, once; two may want to read it. It tells nothing when all is up to date. */
function pushLines(chained: boolean): string {
  return `lines=$(cat)
pushed() { [ -z "$lines" ] || printf '%s\\n' "$lines"; }
${chained ? chainLines("pre-push", "pushed | ") : ""}[ -n "$lines" ] || exit 0
`;
}

function chainLines(hook: HookName, input: string): string {
  return `earlier="$(dirname "$0")/${hook}.local"
[ -x "$earlier" ] || refuse "$earlier, which ran here before, is gone or not executable"
${input}"$earlier" "$@" || exit $?
`;
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
