import { alnumDash, base62, base64url } from "../charset.ts";
import { mixedCheck, shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { withMixedEnd } from "./hex-digits.ts";

const readsPassports =
  "It reads what people proved themselves with, such as pictures of faces and passports, and makes and deletes checks";

/** Services that say who somebody is, and what somebody or something may do. */
export const identities: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/persona-api-key",
    title: "Persona production API key",
    provider: "Persona",
    why: `${readsPassports}.`,
    fix: "Expire it in the dashboard under API > API Keys, and give the next one the permissions and addresses of the task.",
    source: "https://docs.withpersona.com/api-keys",
    // Persona prints no length.
    anchors: ["persona_production_"],
    after: [run(alnumDash, 32, 64)],
    check: shapeCheck(/n_.*\d/),
    seal: withMixedEnd,
  },
  {
    kind: "token",
    id: "secrets/onfido-api-token",
    title: "Onfido live API token",
    provider: "Onfido",
    why: `${readsPassports}.`,
    fix: "Revoke it in the dashboard under Developers > Tokens. Browsers and applications take an SDK token, made for one applicant.",
    source: "https://documentation.onfido.com/api/latest/#token-authentication",
    // Of each region. Onfido prints no length.
    anchors: ["api_live.", "api_live_us.", "api_live_ca."],
    after: [run(base64url, 8, 16), literal("."), run(base64url, 24, 48)],
    check: shapeCheck(/\.[\w-]+\.(?=.*\d.*\d)(?=.*[A-Z].*[A-Z].*[A-Z])/),
    seal: withMixedEnd,
  },
  {
    kind: "token",
    id: "secrets/permit-api-key",
    title: "Permit.io API key",
    provider: "Permit.io",
    why: "It changes who may do what in the application, and reads its users, roles and attributes.",
    fix: "Rotate it under Settings > API Keys, and compare roles and policies with those that you know. Give a decision point the key of its environment alone.",
    source: "https://docs.permit.io/overview/use-the-permit-api-and-sdk/",
    // Permit.io prints the prefix and no length.
    anchors: ["permit_key_"],
    after: [run(base62, 40, 140)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/unkey-root-key",
    title: "Unkey root key",
    provider: "Unkey",
    why: "Within its permissions it makes keys for the customer's APIs, reads and changes those that are there.",
    fix: "Delete it under Settings > Root Keys, look for keys that you did not make, and give the next one the permissions of the task.",
    source: "https://www.unkey.com/docs/security/root-keys",
    // Unkey prints the prefix and no length.
    anchors: ["unkey_"],
    after: [run(base62, 16, 48)],
    check: shapeCheck(/_(?=.*\d)(?=.*[A-Z])/),
    seal: withMixedEnd,
  },
];
