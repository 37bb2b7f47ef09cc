// Generated from action.yml by `pnpm generate`.
import type { GateManifest } from "@sallyport/action-kit";

export const manifest = {
  name: "detect-secrets",
  inputs: {
    mode: { name: "mode", kind: ["auto", "range", "history", "tree"], default: "auto" },
    since: { name: "since", kind: "duration" },
    path: { name: "path", kind: "path", default: "." },
    policy: { name: "policy", kind: "path", default: ".github/sallyport.yml" },
    failOn: { name: "fail-on", kind: "severity", default: "error" },
    allowUnknown: { name: "allow-unknown", kind: "list" },
    verify: { name: "verify", kind: "boolean", default: "false" },
    token: { name: "token", kind: "secret" },
    apiTimeout: { name: "api-timeout", kind: "duration", default: "20s" },
    report: { name: "report", kind: "path" },
    sarif: { name: "sarif", kind: "path" },
  },
  outputs: ["verdict", "findings", "new", "report", "sarif"],
} as const satisfies GateManifest;
