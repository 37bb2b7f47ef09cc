import type { Command } from "@sallyport/assume";

/** How GitHub's runner starts its shells. https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
const shells = {
  bash: ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"],
  sh: ["sh", "-e", "-c"],
  pwsh: ["pwsh", "-NoLogo", "-NoProfile", "-NonInteractive", "-Command"],
} as const;

export function commandOf(script: string, shell: keyof typeof shells): Command {
  const [program, ...parameters] = shells[shell];
  return { program, parameters: [...parameters, script] };
}
