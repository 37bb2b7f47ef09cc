import { expect, it } from "vitest";
import { defaultPolicy, type SecretsPolicy, type VerifyPolicy } from "../policy.ts";
import { widenedVerification } from "./widened-verification.ts";

const secrets = (verify?: VerifyPolicy): SecretsPolicy => ({
  ...defaultPolicy.secrets,
  ...(verify === undefined ? {} : { verify }),
});
const github: VerifyPolicy = { hosts: { github: "api.github.com" }, maxRequests: 20 };

it.each<[string, VerifyPolicy | undefined, VerifyPolicy | undefined, string[]]>([
  ["nothing", undefined, undefined, []],
  ["the same", github, github, []],
  ["a service", undefined, github, ["/secrets/verify/hosts/github"]],
  ["another host", github, { ...github, hosts: { github: "github.acme.example" } }, ["/secrets/verify/hosts/github"]],
  ["more requests", github, { ...github, maxRequests: 21 }, ["/secrets/verify/max-requests"]],
  ["fewer requests", github, { ...github, maxRequests: 19 }, []],
  ["a service that is gone", github, { ...github, hosts: {} }, []],
  ["verification that is gone", github, undefined, []],
])("tells of %s", (_, base, head, pointers) => {
  expect(widenedVerification(secrets(base), secrets(head)).map(({ at }) => at)).toEqual(pointers);
});
