import type { Claims } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { explainTrustDenial } from "../explain-trust-denial.ts";
import { document, pushClaims, vaultRole } from "../samples.ts";
import type { TrustAnswer, TrustRequest } from "../trust-answer.ts";

const audience = "https://vault.acme.example";

async function effectOf(value: unknown, request: Partial<TrustRequest> = {}): Promise<TrustAnswer["effect"]> {
  return (await evaluateTrust(document(value), { claims: pushClaims, audience, ...request })).effect;
}

const claims: Claims = {
  ...pushClaims,
  number: 5,
  flag: true,
  list: ["a", "b"],
  "a/b": "slash",
  "m~n": "tilde",
  empty: null,
  deep: { "a/b": "x", "m~n": "y", "~1": "z", "": "e", none: "" },
};

describe("a role", () => {
  it.each<[string, Readonly<Record<string, unknown>>, TrustAnswer["effect"]]>([
    ["that fits", {}, "allow"],
    ["one of several audiences", { bound_audiences: ["x", audience] }, "allow"],
    ["another audience", { bound_audiences: ["x"] }, "deny"],
    ["no audience", { bound_audiences: [] }, "deny"],
    ["bound subject", { bound_subject: pushClaims.sub }, "allow"],
    ["another bound subject", { bound_subject: "x" }, "deny"],
    ["an empty bound subject", { bound_subject: "" }, "allow"],
    ["one of several values", { bound_claims: { ref: ["x", "refs/heads/main"] } }, "allow"],
    ["all claims must fit", { bound_claims: { ref: "refs/heads/main", actor: "bob" } }, "deny"],
    ["a claim that is missing", { bound_claims: { environment: "x" } }, "deny"],
    ["a star taken literally", { bound_claims: { ref: "refs/heads/*" } }, "deny"],
    ["a glob", { bound_claims_type: "glob", bound_claims: { ref: "refs/*/main" } }, "allow"],
    ["a glob knows no question mark", { bound_claims_type: "glob", bound_claims: { ref: "refs/heads/mai?" } }, "deny"],
    ["networks", { token_bound_cidrs: ["10.0.0.0/8"] }, "unknown"],
    ["networks, by their former name", { bound_cidrs: ["10.0.0.0/8"] }, "unknown"],
    ["no networks, by both names", { token_bound_cidrs: [], bound_cidrs: null }, "allow"],
    ["a type that Vault has not", { bound_claims_type: "regex", bound_claims: { ref: "refs/heads/main" } }, "unknown"],
    ["a number for a text", { bound_claims: { repository_id: 1001 } }, "deny"],
    ["a number for a number", { bound_claims: { number: 5 } }, "allow"],
    ["a text for a number", { bound_claims: { number: "5" } }, "deny"],
    ["a boolean", { bound_claims: { flag: true } }, "allow"],
    ["a text for a boolean", { bound_claims: { flag: "true" } }, "deny"],
    ["another number", { bound_claims: { number: 6 } }, "deny"],
    ["a boolean for a number", { bound_claims: { number: true } }, "deny"],
    ["another boolean", { bound_claims: { flag: false } }, "deny"],
    ["a number for a boolean", { bound_claims: { flag: 1 } }, "deny"],
    ["a boolean for a text", { bound_claims: { ref: true } }, "deny"],
    ["a glob for a number", { bound_claims_type: "glob", bound_claims: { number: 5 } }, "deny"],
    ["a glob for a boolean", { bound_claims_type: "glob", bound_claims: { flag: "*" } }, "deny"],
    ["a number for an object", { bound_claims: { deep: 5 } }, "deny"],
    ["a claim that is null", { bound_claims: { empty: "" } }, "deny"],
    ["a name with a tilde", { bound_claims: { "m~n": "tilde" } }, "allow"],
    ["one of a list", { bound_claims: { list: "b" } }, "allow"],
    ["another than those of a list", { bound_claims: { list: "c" } }, "deny"],
    ["a JSON pointer", { bound_claims: { "/deep/a~1b": "x" } }, "allow"],
    ["a JSON pointer with a tilde", { bound_claims: { "/deep/m~0n": "y" } }, "allow"],
    // RFC 6901, 4: "~01" is "~1", not "/".
    ["a JSON pointer with both", { bound_claims: { "/deep/~01": "z" } }, "allow"],
    ["a JSON pointer to an empty key", { bound_claims: { "/deep/": "e" } }, "allow"],
    ["a JSON pointer into a list", { bound_claims: { "/list/1": "b" } }, "allow"],
    // Not of RFC 6901, and yet Vault takes it.
    ["a JSON pointer with a leading zero", { bound_claims: { "/list/01": "b" } }, "allow"],
    ["a JSON pointer with a number and more", { bound_claims: { "/list/1x": "b" } }, "deny"],
    ["a JSON pointer with more and a number", { bound_claims: { "/list/x1": "b" } }, "deny"],
    ["a JSON pointer to no number", { bound_claims: { "/list/": "a" } }, "deny"],
    ["a JSON pointer into a text", { bound_claims: { "/sub/length": pushClaims.sub.length } }, "deny"],
    ["a JSON pointer into null", { bound_claims: { "/empty/x": "" } }, "deny"],
    ["a JSON pointer into a number", { bound_claims: { "/number/x": "" } }, "deny"],
    ["a JSON pointer to what objects have in JavaScript", { bound_claims: { "/deep/constructor": "x" } }, "deny"],
    ["a JSON pointer past the end of a list", { bound_claims: { "/list/-": "b" } }, "deny"],
    ["a JSON pointer to what lists have in JavaScript", { bound_claims: { "/list/length": 2 } }, "deny"],
    ["no JSON pointer", { bound_claims: { "/deep/m~n": "y" } }, "deny"],
    ["claims that are copied", { claim_mappings: { actor: "who", "/deep/a~1b": "x" } }, "allow"],
    // The documentation has it fail, the plugin lets it pass.
    ["a copied claim that is missing", { claim_mappings: { actor: "who", environment: "stage" } }, "unknown"],
    ["a copied claim that is a number", { claim_mappings: { number: "n" } }, "deny"],
    ["a copied claim that is a boolean", { claim_mappings: { flag: "f" } }, "deny"],
    ["a copied claim that is a list", { claim_mappings: { list: "l" } }, "deny"],
    ["a user claim with a slash that is no pointer", { user_claim: "a/b", user_claim_json_pointer: true }, "allow"],
    ["a user claim that is a pointer", { user_claim: "/deep/m~0n", user_claim_json_pointer: true }, "allow"],
    ["a user claim that is not said to be a pointer", { user_claim: "/deep/m~0n" }, "deny"],
    ["a user claim that is empty", { user_claim: "/deep/none", user_claim_json_pointer: true }, "unknown"],
    ["audiences in one text", { bound_audiences: `x, ${audience}` }, "allow"],
    ["audiences in one text, none that fits", { bound_audiences: `x,${audience}/` }, "deny"],
    ["a glob as an audience", { bound_claims_type: "glob", bound_audiences: ["https://*"] }, "deny"],
    ["a glob as a subject", { bound_claims_type: "glob", bound_subject: "repo:*" }, "deny"],
    ["a user claim that is missing", { user_claim: "environment" }, "deny"],
    ["a user claim that is no text", { user_claim: "number" }, "deny"],
    ["no user claim", { user_claim: undefined }, "unknown"],
    ["groups of a list", { groups_claim: "list" }, "allow"],
    ["groups that are missing", { groups_claim: "teams" }, "deny"],
    ["networks", { token_bound_cidrs: ["10.0.0.0/8"] }, "unknown"],
    ["for people", { role_type: "oidc" }, "deny"],
  ])("%s", async (_, changes, effect) => {
    expect(await effectOf(vaultRole(changes), { claims })).toBe(effect);
  });

  it.each<[string, number, TrustAnswer["effect"]]>([
    ["in time", pushClaims.iat + 10, "allow"],
    ["within the leeway", pushClaims.exp + 60, "allow"],
    ["too late", pushClaims.exp + 61, "deny"],
    ["too early", pushClaims.nbf - 61, "deny"],
  ])("looks at the time: %s", async (_, seconds, effect) => {
    expect(await effectOf(vaultRole(), { now: new Date(seconds * 1000) })).toBe(effect);
  });

  it.each<[string, string | number, number, TrustAnswer["effect"]]>([
    ["a text of seconds", "120", 100, "allow"],
    ["a duration", "2m", 100, "allow"],
    ["a duration, too late", "2m", 130, "deny"],
    ["a number", 120, 100, "allow"],
    ["none at all", -1, 5, "deny"],
  ])("has a leeway for clocks: %s", async (_, clock_skew_leeway, late, effect) => {
    const now = new Date((pushClaims.exp + late) * 1000);
    expect(await effectOf(vaultRole({ clock_skew_leeway }), { now })).toBe(effect);
  });

  it.each<[string, Readonly<Record<string, null>>, TrustAnswer["effect"]]>([
    ["without nbf", { nbf: null }, "allow"],
    ["without iat", { iat: null }, "allow"],
    ["without exp", { exp: null }, "unknown"],
    ["with exp alone", { nbf: null, iat: null }, "unknown"],
  ])("does not reckon times that the token lacks: %s", async (_, changes, effect) => {
    const now = new Date((pushClaims.iat + 10) * 1000);
    expect(await effectOf(vaultRole(), { claims: { ...claims, ...changes }, now })).toBe(effect);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string | undefined]>([
    ["a text for a number", { number: "5" }, "value-type"],
    ["a text for a boolean", { flag: "true" }, "value-type"],
    ["a number for a text", { repository_id: 1001 }, "value-type"],
    ["a number for a text, among others", { repository_id: ["x", 1001, "y"] }, "value-type"],
    ["another number for a text", { repository_id: 1002 }, undefined],
    ["another text for a number", { number: "6" }, undefined],
    ["another number", { number: 6 }, undefined],
    ["a text for an object", { deep: "[object Object]" }, undefined],
  ])("tells a value of another kind from another value: %s", async (_, bound_claims, cause) => {
    const [denial] = await explainTrustDenial(document(vaultRole({ bound_claims })), { claims, audience });
    expect(denial?.failing.claim).toBe(Object.keys(bound_claims)[0]);
    if (cause === undefined) expect(denial?.cause).not.toBe("value-type");
    else expect(denial?.cause).toBe(cause);
  });

  it.each([1e300, -1e300, 8.64e12 + 1])("does not stumble over a time that no calendar has: %d", async (moment) => {
    for (const claim of ["exp", "nbf", "iat"]) {
      const effect = await effectOf(vaultRole(), {
        claims: { ...claims, [claim]: moment },
        now: new Date(pushClaims.iat * 1000),
      });
      expect(["allow", "deny"]).toContain(effect);
    }
  });

  it("says that a token without times is never taken", async () => {
    const request = { claims: { ...pushClaims, exp: null, nbf: null, iat: null }, audience, now: new Date() };
    const [denial] = await explainTrustDenial(document(vaultRole()), request);
    expect(denial?.sentence).toBe("The Vault role: the token has none of `exp`, `nbf` and `iat`.");
  });

  it("names the copied claim that is no text", async () => {
    const role = document(vaultRole({ claim_mappings: { exp: "until" } }));
    const [denial] = await explainTrustDenial(role, { claims, audience });
    expect(denial?.sentence).toBe(
      "The Vault role: Vault refuses a token whose exp, which claim_mappings names, is no text.",
    );
    expect(denial?.fix.text).toMatch(/^Name another claim in claim_mappings: in this token exp is no text\./);
  });

  it("says why a copied claim that is missing leaves it open", async () => {
    const role = document(vaultRole({ claim_mappings: { environment: "stage" } }));
    const { checks } = await evaluateTrust(role, { claims, audience });
    expect(checks.find(({ holds }) => holds === "unknown")?.why).toBe(
      "Vault's documentation has the login fail without this claim, and Vault itself was seen to let it pass",
    );
  });

  it.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>, TrustAnswer["effect"]]>([
    ["nothing", {}, {}, "allow"],
    ["nothing, part by part", {}, { bound_claims: {}, bound_audiences: [false] }, "allow"],
    ["a claim", { bound_claims: {} }, { bound_claims: { sub: true } }, "unknown"],
    ["the claims as a whole", { bound_claims: undefined }, { bound_claims: true }, "unknown"],
    ["a claim of claims that are not there", { bound_claims: undefined }, { bound_claims: { sub: true } }, "unknown"],
    ["an audience", { bound_audiences: [null] }, { bound_audiences: [true] }, "unknown"],
    ["an audience that is not there", { bound_audiences: [] }, { bound_audiences: [true] }, "unknown"],
    ["one audience besides", { bound_audiences: [audience] }, { bound_audiences: [false, true] }, "allow"],
    ["the form of the user claim", { user_claim: "/a/b" }, { user_claim_json_pointer: true }, "unknown"],
    ["the form of a user claim that is a name", {}, { user_claim_json_pointer: true }, "unknown"],
    ["the type of the role", { role_type: undefined }, { role_type: true }, "unknown"],
    ["the type of the claims", { bound_claims: { sub: "repo:acme/*" } }, { bound_claims_type: true }, "unknown"],
    ["the subject", {}, { bound_subject: true }, "unknown"],
    ["a subject that does not matter", { bound_claims: { sub: "x" } }, { bound_subject: true }, "deny"],
  ])("of a plan in which it is open: %s", async (_, values, after_unknown, effect) => {
    const role = { ...vaultRole(values).data, role_name: "deploy" };
    const resources = [{ address: "a", type: "vault_jwt_auth_backend_role", values: role }];
    const resource_changes = [{ address: "a", change: { after_unknown } }];
    const plan = { format_version: "1.2", planned_values: { root_module: { resources } }, resource_changes };
    expect(await effectOf(plan)).toBe(effect);
  });

  it.each<[string, readonly [path: unknown, issuer: string][], unknown, TrustAnswer["effect"]]>([
    ["its own mount", [["jwt", pushClaims.iss]], "jwt", "allow"],
    ["its own mount, written as a folder", [["github/", pushClaims.iss]], "github", "allow"],
    [
      "its own mount of two",
      [
        ["gitlab", "https://gitlab.com"],
        ["github", pushClaims.iss],
      ],
      "github",
      "allow",
    ],
    [
      "another's mount of two",
      [
        ["gitlab", "https://gitlab.com"],
        ["github", pushClaims.iss],
      ],
      "gitlab",
      "deny",
    ],
    ["a mount that is not there", [["gitlab", "https://gitlab.com"]], "github", "allow"],
    [
      "a mount that is not known",
      [
        ["gitlab", "https://gitlab.com"],
        ["github", pushClaims.iss],
      ],
      undefined,
      "unknown",
    ],
    [
      "a mount that is not known, all of one issuer",
      [
        ["a", pushClaims.iss],
        ["b", pushClaims.iss],
      ],
      undefined,
      "allow",
    ],
    [
      "a mount that is not known, none of the issuer",
      [
        ["a", "https://a"],
        ["b", "https://b"],
      ],
      undefined,
      "deny",
    ],
  ])("of a plan is held against the issuer of %s", async (_, mounts, backend, effect) => {
    const role = { ...vaultRole().data, role_name: "deploy", ...(backend === undefined ? {} : { backend }) };
    const resources = [
      { address: "role", type: "vault_jwt_auth_backend_role", values: role },
      ...mounts.map(([path, bound_issuer]) => {
        return { address: `mount-${path}`, type: "vault_jwt_auth_backend", values: { path, bound_issuer } };
      }),
    ];
    const plan = { format_version: "1.2", planned_values: { root_module: { resources } } };
    expect(await effectOf(plan)).toBe(effect);
  });

  it("of a plan has values with commas", async () => {
    const values = { ...vaultRole({ bound_claims: { ref: "x,refs/heads/main" } }).data, role_name: "deploy" };
    const resources = [{ address: "a", type: "vault_jwt_auth_backend_role", values }];
    const plan = { format_version: "1.2", planned_values: { root_module: { resources } } };
    expect(await effectOf(plan, { target: "deploy" })).toBe("allow");
    expect(await effectOf(plan, { target: "Deploy" })).toBe("allow");
    expect(await effectOf(plan, { target: "other" })).toBe("unknown");
  });
});
