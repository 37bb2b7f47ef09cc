import type { SecretRule } from "../rule.ts";

/** Values that only their place or their name and their randomness give away; the engine decides. */
export const generic: readonly SecretRule[] = [
  {
    kind: "url",
    id: "secrets/url-password",
    title: "Password or token in a URL",
    provider: "any",
    why: "It signs in to the database, queue, registry or repository that the URL names, and URLs end up in logs.",
    fix: "Change the password or revoke the token there. Keep the whole connection string in a secret store, or the URL without it and the password in a variable of its own.",
    source: "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
  },
  {
    kind: "generic",
    id: "secrets/generic-password",
    title: "Password or key in the clear",
    provider: "any",
    why: "Its name or place says that it is a secret, and its value looks random: whoever reads the repository can use it.",
    fix: "Change it where it is used, and read it from the environment or a secret store; in Kubernetes from a sealed, external or SOPS-encrypted secret.",
    source: "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html",
  },
];
