// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is put in later is written so.
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { findTrustDocuments } from "../find-trust-documents.ts";
import { joinTrustDocuments } from "../join-trust-documents.ts";
import { awsPolicy, githubIssuer, pushClaims } from "../samples.ts";
import type { TrustRequest } from "../trust-answer.ts";
import type { Dialect } from "../trust-document.ts";

const policy = (sub: string) => JSON.stringify(awsPolicy({ StringEquals: { sub } }));
const { sub } = pushClaims;

async function effectOf(manifests: readonly unknown[], dialect: Dialect, request: Partial<TrustRequest> = {}) {
  const text = manifests.map((manifest) => `---\n${JSON.stringify(manifest)}\n`).join("");
  const { documents, unread } = findTrustDocuments([{ path: "deploy/trust.yaml", bytes: Buffer.from(text) }], dialect);
  expect(unread).toEqual([]);
  const trust = joinTrustDocuments(documents.map((each) => each.document));
  return trust && (await evaluateTrust(trust, { claims: pushClaims, ...request })).effect;
}

const metadata = (name: string, more: object = {}) => ({ name, namespace: "platform", ...more });
const upbound = (kind: string, forProvider: object, more: object = {}) => ({
  ...{ apiVersion: "iam.aws.upbound.io/v1beta1", kind, metadata: metadata("deploy", more), spec: { forProvider } },
});
const ack = (kind: string, spec: object) => ({
  ...{ apiVersion: "iam.services.k8s.aws/v1alpha1", kind, metadata: metadata("ack"), spec },
});
const provider = { url: githubIssuer };

describe("roles of AWS", () => {
  it.each<[string, readonly unknown[], string | undefined, string | undefined]>([
    ["of Crossplane", [upbound("Role", { assumeRolePolicy: policy(sub) })], "deploy", "allow"],
    ["of Crossplane, another", [upbound("Role", { assumeRolePolicy: policy("x") })], "deploy", "deny"],
    [
      "of Crossplane, by its name in AWS",
      [
        upbound(
          "Role",
          { assumeRolePolicy: policy(sub) },
          { annotations: { "crossplane.io/external-name": "shop-deploy" } },
        ),
      ],
      "shop-deploy",
      "allow",
    ],
    ["of ACK", [ack("Role", { name: "deploy", assumeRolePolicyDocument: policy(sub) })], "deploy", "allow"],
    ["of ACK, another", [ack("Role", { name: "deploy", assumeRolePolicyDocument: policy("x") })], "deploy", "deny"],
    [
      "in a list",
      [{ kind: "List", items: [ack("Role", { name: "a", assumeRolePolicyDocument: policy(sub) })] }],
      "a",
      "allow",
    ],
    [
      "with a provider of other clients",
      [
        upbound("Role", { assumeRolePolicy: policy(sub) }),
        upbound("OpenIDConnectProvider", { ...provider, clientIdList: ["other"] }),
      ],
      undefined,
      "deny",
    ],
    [
      "with a provider of ACK",
      [
        ack("Role", { name: "a", assumeRolePolicyDocument: policy(sub) }),
        ack("OpenIDConnectProvider", { ...provider, clientIDs: ["sts.amazonaws.com"] }),
      ],
      undefined,
      "allow",
    ],
    [
      "with a part that is put in later",
      [upbound("Role", { assumeRolePolicy: policy("${SUBJECT}") })],
      "deploy",
      "unknown",
    ],
    [
      "with a name that is put in later",
      [ack("Role", { name: "${schema.spec.name}", assumeRolePolicyDocument: policy(sub) })],
      "x",
      "allow",
    ],
    [
      "with a variable of IAM, which is none of these",
      [upbound("Role", { assumeRolePolicy: policy("${token.actions.githubusercontent.com:sub}") })],
      "deploy",
      "allow",
    ],
    ["that only patch another", [upbound("Role", { tags: { a: "assume_role_policy" } })], "deploy", undefined],
    [
      "of another group",
      [{ ...ack("Role", { assumeRolePolicyDocument: policy(sub) }), apiVersion: "x/v1" }],
      undefined,
      undefined,
    ],
  ])("%s", async (_, manifests, target, effect) => {
    expect(await effectOf(manifests, "aws", target === undefined ? {} : { target })).toBe(effect);
  });
});

describe("providers of Google", () => {
  const connector = (kind: string, spec: object, name = "github") => ({
    ...{ apiVersion: "iam.cnrm.cloud.google.com/v1beta1", kind, metadata: metadata(name), spec },
  });
  const name = "projects/123/locations/global/workloadIdentityPools/github";
  const pool = (more: object = {}) => connector("IAMWorkloadIdentityPool", { location: "global", ...more });
  const own = (more: object = {}) =>
    connector(
      "IAMWorkloadIdentityPoolProvider",
      {
        workloadIdentityPoolRef: { external: name },
        attributeMapping: { "google.subject": "assertion.sub", "attribute.repository": "assertion.repository" },
        oidc: { issuerUri: githubIssuer, allowedAudiences: ["sts.amazonaws.com"] },
        ...more,
      },
      "acme",
    );
  const account = "deploy@acme.iam.gserviceaccount.com";
  const resourceRef = { kind: "IAMServiceAccount", external: `projects/acme/serviceAccounts/${account}` };
  const member = (repository: string) => `principalSet://iam.googleapis.com/${name}/attribute.repository/${repository}`;
  const role = "roles/iam.workloadIdentityUser";
  const target = `${name}/providers/acme`;

  it.each<[string, readonly unknown[], string]>([
    ["that fits", [own()], "allow"],
    ["with a condition", [own({ attributeCondition: "assertion.repository == 'acme/other'" })], "deny"],
    [
      "of another issuer",
      [own({ oidc: { issuerUri: "https://gitlab.com", allowedAudiences: ["sts.amazonaws.com"] } })],
      "deny",
    ],
    [
      "of an issuer that is put in later",
      [own({ oidc: { issuerUri: "${ISSUER}", allowedAudiences: ["sts.amazonaws.com"] } })],
      "unknown",
    ],
    ["that is off", [own({ disabled: true })], "deny"],
    ["of a pool that is off", [pool({ disabled: true }), own()], "deny"],
    ["of a pool that is on", [pool({ disabled: false }), own()], "allow"],
    ["of a pool by the name of its manifest", [own({ workloadIdentityPoolRef: { name: "github" } })], "allow"],
    // The id of that pool may be another one.
    [
      "of a pool by name that may be off",
      [pool({ disabled: true }), own({ workloadIdentityPoolRef: { name: "github" } })],
      "unknown",
    ],
  ])("%s", async (_, manifests, effect) => {
    expect(await effectOf(manifests, "google", { target })).toBe(effect);
  });

  it.each<[string, unknown, string]>([
    ["by a member", connector("IAMPolicyMember", { member: member("acme/shop"), role, resourceRef }), "allow"],
    ["by another member", connector("IAMPolicyMember", { member: member("acme/other"), role, resourceRef }), "deny"],
    [
      "by a member under a condition",
      connector("IAMPolicyMember", {
        member: member("acme/shop"),
        role,
        resourceRef,
        condition: { expression: "true" },
      }),
      "unknown",
    ],
    [
      "by bindings",
      connector("IAMPolicy", { bindings: [{ role, members: [member("acme/shop")] }], resourceRef }),
      "allow",
    ],
    [
      "by a part of bindings",
      connector("IAMPartialPolicy", { bindings: [{ role, members: [{ member: member("acme/shop") }] }], resourceRef }),
      "allow",
    ],
    [
      "by an account that is named by its manifest",
      connector("IAMPolicyMember", {
        member: member("acme/shop"),
        role,
        resourceRef: { kind: "IAMServiceAccount", name: "deploy" },
      }),
      "unknown",
    ],
    [
      "by an account of Google",
      connector("IAMPolicyMember", { memberFrom: { serviceAccountRef: { name: "x" } }, role, resourceRef }),
      "deny",
    ],
  ])("with an account %s", async (_, binding, effect) => {
    expect(await effectOf([own(), binding], "google", { target, serviceAccount: account })).toBe(effect);
  });
});
