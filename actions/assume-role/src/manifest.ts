// Generated from action.yml by `pnpm generate`.
import type { GateManifest } from "@sallyport/action-kit";

export const manifest = {
  name: "assume-role",
  inputs: {
    stage: { name: "stage", kind: "text" },
    credential: { name: "credential", kind: "text" },
    settings: { name: "settings", kind: "text" },
    deliver: { name: "deliver", kind: ["auto", "exec", "refresh", "output", "env"], default: "auto" },
    run: { name: "run", kind: "text" },
    shell: { name: "shell", kind: ["bash", "sh", "pwsh"], default: "bash" },
    path: { name: "path", kind: "path", default: "." },
    policy: { name: "policy", kind: "path", default: ".github/sallyport.yml" },
    failOn: { name: "fail-on", kind: "severity", default: "error" },
    allowUnknown: { name: "allow-unknown", kind: "list" },
    report: { name: "report", kind: "path" },
    sarif: { name: "sarif", kind: "path" },
  },
  outputs: ["verdict", "findings", "identity", "expires", "credential", "token", "exit-code", "report", "sarif"],
} as const satisfies GateManifest;
