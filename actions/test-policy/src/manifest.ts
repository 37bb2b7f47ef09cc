// Generated from action.yml by `pnpm generate`.
import type { GateManifest } from "@sallyport/action-kit";

export const manifest = {
  name: "test-policy",
  inputs: {
    path: { name: "path", kind: "path", default: "." },
    policy: { name: "policy", kind: "path", default: ".github/sallyport.yml" },
    failOn: { name: "fail-on", kind: "severity", default: "error" },
    allowUnknown: { name: "allow-unknown", kind: "list" },
    token: { name: "token", kind: "secret" },
    report: { name: "report", kind: "path" },
    sarif: { name: "sarif", kind: "path" },
  },
  outputs: ["verdict", "findings", "widenings", "report", "sarif"],
} as const satisfies GateManifest;
