import { HttpFailure } from "@sallyport/http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { exchange } from "../exchange.ts";
import { type CredentialOf, caseContext, credentialOf, denialOf, issue, secretText } from "../testing/exchange-case.ts";
import {
  type LoopbackProviders,
  type ProviderReply,
  type SeenRequest,
  startProviders,
} from "../testing/loopback-providers.ts";

const role = "arn:aws:iam::111122223333:role/teams/shop-deploy";
const aws = (more: Partial<CredentialOf<"aws">> = {}) =>
  credentialOf({ provider: "aws", role, region: "eu-west-1", ...more });
const xmlns = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';
const accessKeyId = ["AS", "IA", "0123456789ABCDEF"].join("");
const keys = { secret: secretText(30), token: `${secretText(60)}+/=&` };
const secrets = [keys.secret, keys.token];

const tag = (name: string, text: string) => `<${name}>${text.replaceAll("&", "&amp;")}</${name}>`;

function granted(form: URLSearchParams, changes: { arn?: string } = {}): ProviderReply {
  const action = form.get("Action") ?? "";
  const [, partition, , , account, resource] = (form.get("RoleArn") ?? "").split(":");
  const own = `arn:${partition}:sts::${account}:assumed-role/${resource?.split("/").at(-1)}/${form.get("RoleSessionName")}`;
  const credentials = [
    tag("AccessKeyId", accessKeyId),
    tag("SecretAccessKey", keys.secret),
    tag("SessionToken", keys.token),
    tag("Expiration", "2026-11-21T08:15:00Z"),
  ].join("");
  const user = tag("Arn", changes.arn ?? own) + tag("AssumedRoleId", "ROLEID:session");
  return {
    body: `<${action}Response ${xmlns}><${action}Result><Credentials>${credentials}</Credentials><AssumedRoleUser>${user}</AssumedRoleUser></${action}Result></${action}Response>`,
  };
}

function refused(status: number, code: string, message: string, headers: Record<string, string> = {}): ProviderReply {
  const error = `<Error><Type>Sender</Type>${tag("Code", code)}${tag("Message", message)}</Error>`;
  return {
    status,
    body: `<ErrorResponse ${xmlns}>${error}<RequestId>req-${status}</RequestId></ErrorResponse>`,
    headers,
  };
}

let providers: LoopbackProviders;
beforeAll(async () => {
  providers = await startProviders();
});
afterAll(() => providers.close());

const formOf = (request: SeenRequest | undefined) => new URLSearchParams(request?.body);
const grantAll = (request: SeenRequest) => granted(formOf(request));

describe("a role of AWS", () => {
  it("is assumed with one unsigned form, for the shortest time, under the run's name", async () => {
    providers.answer(grantAll);
    const context = caseContext(providers.send);
    const issued = await issue(aws(), context);
    expect(providers.seen).toHaveLength(1);
    const [request] = providers.seen;
    expect(request).toMatchObject({ method: "POST", host: "sts.eu-west-1.amazonaws.com", path: "/" });
    expect(request?.headers.authorization).toBeUndefined();
    expect(Object.fromEntries(formOf(request))).toEqual({
      Action: "AssumeRoleWithWebIdentity",
      Version: "2011-06-15",
      RoleArn: role,
      RoleSessionName: "sallyport-deploy-1234567-1",
      DurationSeconds: "900",
      WebIdentityToken: context.minted[0]?.token,
    });
    expect(context.minted[0]?.audience).toBe("sts.amazonaws.com");
    expect(issued).toMatchObject({
      expires: "2026-11-21T08:15:00.000Z",
      identity: role,
      environment: {
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: keys.secret,
        AWS_SESSION_TOKEN: keys.token,
        AWS_REGION: "eu-west-1",
        AWS_CREDENTIAL_EXPIRATION: "2026-11-21T08:15:00.000Z",
      },
      secrets,
      join: { accessKeyId, assumedRoleId: "ROLEID:session" },
    });
    expect(issued.notRevocable).toContain("2026-11-21T08:15:00.000Z");
    expect(context.attempts).toMatchObject([
      { operation: "AssumeRoleWithWebIdentity", outcome: "answered", status: 200, attempt: 1 },
    ]);
  });

  it("takes duration, session policy and policy ARNs from the policy, and the context's duration first", async () => {
    providers.answer(grantAll);
    const credential = aws({
      duration: 1800,
      sessionPolicy: { Version: "2012-10-17", Statement: [] },
      policyArns: ["arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/B"],
    });
    await issue(credential, caseContext(providers.send));
    expect(Object.fromEntries(formOf(providers.seen[0]))).toMatchObject({
      DurationSeconds: "1800",
      Policy: '{"Version":"2012-10-17","Statement":[]}',
      "PolicyArns.member.1.arn": "arn:aws:iam::aws:policy/A",
      "PolicyArns.member.2.arn": "arn:aws:iam::aws:policy/B",
    });
    await issue(credential, caseContext(providers.send, { durationSeconds: 1200 }));
    expect(formOf(providers.seen[1]).get("DurationSeconds")).toBe("1200");
  });

  it.each([
    ["aws", "us-east-1", false, "sts.us-east-1.amazonaws.com"],
    ["aws", "us-east-1", true, "sts-fips.us-east-1.amazonaws.com"],
    ["aws", "mx-central-1", false, "sts.mx-central-1.amazonaws.com"],
    ["aws-us-gov", "us-gov-west-1", false, "sts.us-gov-west-1.amazonaws.com"],
    ["aws-us-gov", "us-gov-west-1", true, "sts.us-gov-west-1.amazonaws.com"],
    ["aws-cn", "cn-north-1", false, "sts.cn-north-1.amazonaws.com.cn"],
    ["aws-eusc", "eusc-de-east-1", false, "sts.eusc-de-east-1.amazonaws.eu"],
    ["aws-iso", "us-iso-east-1", false, "sts.us-iso-east-1.c2s.ic.gov"],
    ["aws-iso-b", "us-isob-east-1", false, "sts.us-isob-east-1.sc2s.sgov.gov"],
    ["aws-iso-e", "eu-isoe-west-1", false, "sts.eu-isoe-west-1.cloud.adc-e.uk"],
    ["aws-iso-f", "us-isof-south-1", true, "sts-fips.us-isof-south-1.csp.hci.ic.gov"],
  ])("in %s, %s (FIPS: %s) is asked for at %s", async (partition, region, fips, host) => {
    providers.answer(grantAll);
    const credential = aws({ role: `arn:${partition}:iam::111122223333:role/shop`, region, fips });
    await issue(credential, caseContext(providers.send));
    expect(providers.seen[0]?.host).toBe(host);
  });

  it.each([
    ["arn:aws-cn:iam::111122223333:role/shop", "eu-west-1", /partition aws-cn, but the region eu-west-1 is in aws$/],
    [
      "arn:aws:iam::111122223333:role/shop",
      "us-gov-west-1",
      /partition aws, but the region us-gov-west-1 is in aws-us/,
    ],
    ["arn:aws:iam::111122223333:role/shop", "moon", /moon is no region/],
  ])("%s with %s is not asked for at all", async (arn, region, message) => {
    providers.answer(grantAll);
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(aws({ role: arn, region }), context), context);
    expect(denial).toMatchObject({ code: "FEDERATION_SETTING_WRONG", kind: "usage" });
    expect(denial.message).toMatch(message);
    expect([...providers.seen, ...context.minted]).toEqual([]);
  });

  it("is reached through a chain, each step signed with the session before, narrowed only at the end", async () => {
    providers.answer(grantAll);
    const chain = ["arn:aws:iam::444455556666:role/step", "arn:aws:iam::444455556666:role/data"];
    const credential = aws({ chain, duration: 1800, sessionPolicy: { Version: "2012-10-17" } });
    const issued = await issue(credential, caseContext(providers.send));
    const steps = providers.seen
      .map(formOf)
      .map((form) => [
        form.get("Action"),
        form.get("DurationSeconds"),
        form.has("Policy"),
        form.has("WebIdentityToken"),
      ]);
    expect(steps).toEqual([
      ["AssumeRoleWithWebIdentity", "900", false, true],
      ["AssumeRole", "900", false, false],
      ["AssumeRole", "1800", true, false],
    ]);
    const { authorization } = providers.seen[1]?.headers ?? {};
    expect(authorization).toContain(`AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261121/eu-west-1/sts/aws4_request`);
    expect(providers.seen[1]?.headers["x-amz-security-token"]).toBe(keys.token);
    expect(issued.identity).toBe(chain[1]);
    expect(issued.join.through).toBe(`${accessKeyId} ${accessKeyId}`);
    expect(issued.outputs["account-id"]).toBe("444455556666");
  });
});

describe("a denial of AWS", () => {
  const failing = async (
    reply: ProviderReply | ((count: number) => ProviderReply),
    overrides: Parameters<typeof caseContext>[1] = {},
  ) => {
    providers.answer((_, count) => (typeof reply === "function" ? reply(count) : reply));
    const context = caseContext(providers.send, overrides);
    return { denial: await denialOf(exchange(aws(), context), context, secrets), context };
  };

  it.each([
    [
      "AccessDenied",
      403,
      "Not authorized to perform sts:X",
      "FEDERATION_DENIED",
      3,
      /trust policy.* a role that is not there/,
    ],
    [
      "AccessDenied",
      403,
      "… with an explicit deny in a resource control policy",
      "FEDERATION_DENIED",
      3,
      /organisation/,
    ],
    ["AccessDenied", 403, "… because no service control policy allows the …", "FEDERATION_DENIED", 3, /organisation/],
    ["AccessDenied", 403, "… because no VPC endpoint policy allows the sts:X", "FEDERATION_DENIED", 3, /VPC endpoint/],
    ["AccessDenied", 403, "… because no resource-based policy allows the …", "FEDERATION_DENIED", 3, /trust policy/],
    ["ExpiredTokenException", 400, "Token expired: current date/time 1", "FEDERATION_TOKEN_EXPIRED", 2, /again/],
    ["IDPRejectedClaim", 403, "rejected", "FEDERATION_TOKEN_REFUSED", 1, /rejected/],
    [
      "InvalidIdentityToken",
      400,
      "Incorrect token audience",
      "FEDERATION_TOKEN_REFUSED",
      1,
      /`sts.amazonaws.com` to the/,
    ],
    ["InvalidIdentityToken", 400, "No OpenIDConnect provider found", "FEDERATION_TOKEN_REFUSED", 1, /Create the OIDC/],
    [
      "InvalidIdentityToken",
      400,
      "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
      "FEDERATION_TOKEN_REFUSED",
      1,
      /update-open-id-connect-provider-thumbprint/,
    ],
    ["InvalidIdentityToken", 400, "The ID Token is not yet valid", "FEDERATION_TOKEN_EXPIRED", 1, /clocks/],
    [
      "InvalidIdentityToken",
      400,
      "The ID Token provided is not a valid JWT",
      "FEDERATION_TOKEN_REFUSED",
      2,
      /new token was/,
    ],
    ["MalformedPolicyDocument", 400, "bad", "FEDERATION_SETTING_WRONG", 1, /session-policy/],
    ["PackedPolicyTooLarge", 400, "bad", "FEDERATION_SETTING_WRONG", 1, /policy-arns/],
    ["RegionDisabledException", 403, "not activated in this region", "FEDERATION_SETTING_WRONG", 1, /Activate STS/],
    [
      "ValidationError",
      400,
      "The requested DurationSeconds exceeds the MaxSessionDuration",
      "FEDERATION_DURATION",
      1,
      /--role-name shop-deploy --max-session-duration/,
    ],
    ["SignatureDoesNotMatch", 403, "does not match", "FEDERATION_TOKEN_REFUSED", 1, /changes signed requests/],
    ["SignatureDoesNotMatch", 403, "Signature not yet current", "FEDERATION_CLOCK", 1, /clock/],
    ["InvalidClientTokenId", 403, "The security token is invalid", "FEDERATION_TOKEN_REFUSED", 1, /session before/],
    ["OptInRequired", 403, "needs a subscription", "FEDERATION_SETTING_WRONG", 1, /Activate/],
    ["NotAuthorized", 401, "no permission", "FEDERATION_DENIED", 3, /trust policy/],
    ["SomethingNew", 400, "what", "FEDERATION_DENIED", 1, /documentation/],
  ])("%s (%i, %s) is %s after %i requests", async (code, status, message, expected, requests, fix) => {
    const { denial, context } = await failing(refused(status, code, message));
    expect(denial).toMatchObject({ code: expected, providerCode: code, requestId: `req-${status}`, provider: "aws" });
    expect(denial.message).toContain(role);
    expect(denial.message).toContain("sallyport-deploy-1234567-1");
    expect(denial.message).toContain("`sts.amazonaws.com`");
    expect(denial.message).toContain(`request req-${status}`);
    expect(denial.fix).toMatch(fix);
    expect(providers.seen).toHaveLength(requests);
    expect(context.attempts.at(-1)).toMatchObject({ code, requestId: `req-${status}`, status });
  });

  /** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors */
  it.each([
    ["ExpiredToken", 400],
    ["IDPCommunicationError", 400],
    ["IDPRejectedClaim", 403],
    ["InvalidIdentityToken", 400],
    ["MalformedPolicyDocument", 400],
    ["PackedPolicyTooLarge", 400],
    ["RegionDisabledException", 403],
    // Of https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
    ["AccessDeniedException", 403],
    ["IncompleteSignature", 403],
    ["InternalFailure", 500],
    ["InvalidClientTokenId", 403],
    ["NotAuthorized", 401],
    ["OptInRequired", 403],
    ["RequestExpired", 400],
    ["ServiceUnavailable", 503],
    ["ThrottlingException", 400],
    ["UnrecognizedClientException", 403],
    ["ValidationError", 400],
  ])("that AWS documents is known: %s (%i)", async (code, status) => {
    const { denial } = await failing(refused(status, code, "Request has expired."));
    expect(denial.providerCode).toBe(code);
    expect(denial.fix).not.toMatch(/documentation/);
  });

  it.each([
    [true, /a FIPS endpoint of STS/],
    [false, /spelling of the host/],
  ])("of a host that is not there says what may lack it (FIPS: %s)", async (fips, fix) => {
    const asked: string[] = [];
    const context = caseContext(async ({ url }) => {
      const { host } = new URL(url);
      asked.push(host);
      throw new HttpFailure({ kind: "name", host, reason: "ENOTFOUND" });
    });
    const denial = await denialOf(exchange(aws({ fips }), context), context);
    expect(denial).toMatchObject({ code: "FEDERATION_UNREACHABLE", providerCode: "name" });
    expect(denial.fix).toMatch(fix);
    expect(asked).toEqual([`sts${fips ? "-fips" : ""}.eu-west-1.amazonaws.com`]);
  });

  it("in several lines is told in one", async () => {
    const words =
      "The request signature we calculated does not match.\n\nThe Canonical String should have been\n'POST\n/\n'";
    const { denial } = await failing(refused(403, "SignatureDoesNotMatch", words));
    expect(denial.message).toContain(
      "(“The request signature we calculated does not match. The Canonical String should",
    );
    expect(denial.message).not.toContain("\n");
  });

  it("is tried again twice, within 10 seconds, and explained", async () => {
    const { context } = await failing(refused(403, "AccessDenied", "Not authorized"));
    expect(context.sleeps).toEqual([1000, 3000]);
    expect(context.minted).toHaveLength(1);
    expect(context.attempts.map((each) => each.outcome)).toEqual(["settle", "settle", "settle"]);
  });

  it.each([
    [100, 3],
    [3_500, 2],
    [4_500, 1],
    [9_900, 1],
  ])("is reported within 12 seconds when each answer takes %i ms", async (slow, requests) => {
    let time = 0;
    // biome-ignore lint/style/noRestrictedGlobals: the clock stands still, and goes on by what the test says.
    const clock = vi.spyOn(performance, "now").mockImplementation(() => time);
    try {
      const send: typeof providers.send = async (request, signal) => {
        expect(slow).toBeLessThan(request.timeoutMilliseconds ?? 0);
        time += slow;
        return providers.send(request, signal);
      };
      const sleep = async (milliseconds: number) => {
        time += milliseconds;
      };
      await failing(refused(403, "AccessDenied", "Not authorized"), { send, sleep });
    } finally {
      clock.mockRestore();
    }
    expect(providers.seen).toHaveLength(requests);
    expect(time).toBeLessThan(12_000);
  });

  it("stands, though its second try finds no server", async () => {
    const cut = { fault: "cut", body: "<E" } as const;
    const { denial } = await failing((count) => (count === 1 ? refused(403, "AccessDenied", "Not authorized") : cut));
    expect(denial.code).toBe("FEDERATION_DENIED");
  });

  it("gives way to another answer for good, which is asked about no more", async () => {
    const { denial } = await failing((count) =>
      count === 1 ? refused(403, "AccessDenied", "Not authorized") : refused(400, "MalformedPolicyDocument", "bad"),
    );
    expect(denial.code).toBe("FEDERATION_SETTING_WRONG");
    expect(providers.seen).toHaveLength(2);
  });

  it("ends when the trust has arrived meanwhile", async () => {
    providers.answer((request, count) => (count < 3 ? refused(403, "AccessDenied", "No") : grantAll(request)));
    await issue(aws(), caseContext(providers.send));
    expect(providers.seen).toHaveLength(3);
  });

  it("for an expired token mints a new one, once", async () => {
    providers.answer((request, count) =>
      count === 1 ? refused(400, "ExpiredTokenException", "Token expired") : grantAll(request),
    );
    const context = caseContext(providers.send);
    await issue(aws(), context);
    expect(context.minted).toHaveLength(2);
    expect(formOf(providers.seen[1]).get("WebIdentityToken")).toBe(context.minted[1]?.token);
  });

  it.each([
    [refused(400, "Throttling", "Rate exceeded", { "retry-after": "2" }), "FEDERATION_THROTTLED"],
    [refused(400, "IDPCommunicationError", "no keys"), "FEDERATION_UNAVAILABLE"],
    [refused(400, "InvalidIdentityToken", "Couldn't retrieve verification key"), "FEDERATION_UNAVAILABLE"],
    [{ status: 503, body: "" }, "FEDERATION_UNAVAILABLE"],
    [{ fault: "cut", body: "<Assume" } as const, "FEDERATION_ANSWER_INVALID"],
  ])("that may pass (%#) is tried again, for a minute", async (reply, code) => {
    const { denial, context } = await failing(reply);
    expect(denial.code).toBe(code);
    const slept = context.sleeps.reduce((sum, each) => sum + each, 0);
    expect(slept).toBeGreaterThan(50_000);
    expect(slept).toBeLessThan(60_000);
    providers.answer((request, count) => (count < 3 ? reply : grantAll(request)));
    await issue(aws(), caseContext(providers.send));
  });

  it.each([
    [refused(403, "AccessDenied", "User is not"), /^AWS refused role arn:/, /Principal/, 3],
    [
      refused(403, "AccessDenied", "with an explicit deny in a service control policy"),
      /^AWS refused role arn:/,
      /organisation/,
      3,
    ],
    [refused(403, "AccessDenied", "because no session policy allows"), /^AWS refused role arn:/, /role before/, 3],
    // There is no ID token that could be newer, so it is asked once.
    [
      refused(403, "ExpiredTokenException", "The security token is expired"),
      /^AWS does not take the access that was used to ask for role arn:/,
      /again/,
      1,
    ],
  ])("tells a chain's step apart (%#)", async (reply, message, fix, requests) => {
    const chain = ["arn:aws:iam::444455556666:role/data"];
    providers.answer((request, count) => (count === 1 ? grantAll(request) : reply));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(aws({ chain }), context), context, secrets);
    expect(denial.message).toMatch(message);
    expect(denial.message).toContain("role/data (role 2 of 2, through the one before)");
    expect(denial.message).not.toContain("ID token");
    expect(denial.fix).toMatch(fix);
    expect(providers.seen).toHaveLength(1 + requests);
  });

  it.each([
    [600, "10 minutes behind"],
    [-600, "10 minutes ahead of"],
  ])("names a clock that is %i seconds off", async (seconds, words) => {
    const date = new Date(Date.now() + seconds * 1000).toUTCString();
    const { denial } = await failing(refused(400, "ExpiredTokenException", "Token expired", { date }));
    expect(denial.code).toBe("FEDERATION_CLOCK");
    expect(denial.message).toContain(`this machine's clock is ${words} the provider's`);
    expect(Math.round(Math.abs(denial.skewMilliseconds ?? 0) / 60_000)).toBe(10);
    const other = await failing(refused(403, "AccessDenied", "Not authorized", { date }));
    expect(other.denial.code).toBe("FEDERATION_DENIED");
    expect(other.denial.message).toContain(words);
  });

  it.each([
    ["<!doctype html><html><body>Sign in</body></html>", /a web page/],
    ["", /an empty answer/],
    ["<AssumeRoleWithWebIdentityResponse><AssumeRole", /breaks off/],
    ["<AssumeRoleResponse><X/></AssumeRoleResponse>", /no AssumeRoleWithWebIdentityResponse/],
    ["<AssumeRoleWithWebIdentityResponse/>", /without one `AssumeRoleWithWebIdentityResult/],
    ['{"ok":true}', /no XML/],
  ])("is what %j with status 200 leads to", async (body, message) => {
    const { denial } = await failing({ body });
    expect(denial.code).toBe("FEDERATION_ANSWER_INVALID");
    expect(denial.message).toMatch(message);
    expect(providers.seen).toHaveLength(1);
  });

  it.each([
    ["arn:aws:sts::999988887777:assumed-role/shop-deploy/sallyport-deploy-1234567-1", /the account 999988887777/],
    ["arn:aws:sts::111122223333:assumed-role/other/sallyport-deploy-1234567-1", /another role of the account/],
    ["arn:aws:sts::111122223333:assumed-role/shop-deploy/other-session", /another role of the account/],
    ["arn:aws:iam::111122223333:user/x", /no role/],
  ])("is what credentials of %s lead to", async (arn, message) => {
    providers.answer((request) => granted(formOf(request), { arn }));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(aws(), context), context, secrets);
    expect(denial.code).toBe("FEDERATION_OTHER_ACCOUNT");
    expect(denial.message).toMatch(message);
    expect(context.masks).toContain(keys.secret);
  });

  it("never repeats a token that AWS repeats", async () => {
    const tokens: string[] = [];
    providers.answer((request) => {
      const token = formOf(request).get("WebIdentityToken") ?? "";
      tokens.push(token);
      const pieces = [token, token.split(".")[1], token.slice(0, 30), token.slice(-30)];
      return refused(400, token.slice(0, 70), `Bad token ${pieces.join(" or ")}`);
    });
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(aws(), context), context, tokens);
    expect(denial.providerCode).toBe("status 400");
  });

  it("is an answer that never comes, and a job that is cancelled", async () => {
    providers.answer(() => ({ fault: "silent" }));
    const impatient: typeof providers.send = (request, signal) =>
      providers.send({ ...request, timeoutMilliseconds: 30 }, signal);
    const context = caseContext(impatient);
    const late = await denialOf(exchange(aws(), context), context);
    expect(late.code).toBe("FEDERATION_TIMEOUT");
    expect(late.message).toMatch(/gave no answer within 0.03 seconds$/);
    const controller = new AbortController();
    const cancelled = caseContext(providers.send, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    expect((await denialOf(exchange(aws(), cancelled), cancelled)).code).toBe("FEDERATION_CANCELLED");
  });

  it("is a redirect to another host", async () => {
    const { denial } = await failing({ status: 302, headers: { location: "https://login.acme.example/?x=1" } });
    expect(denial.code).toBe("FEDERATION_REDIRECTED");
    expect(denial.message).toContain("login.acme.example");
    expect(providers.seen).toHaveLength(1);
  });
});

it("what minting throws goes through", async () => {
  const context = caseContext(providers.send, { idToken: () => Promise.reject(new RangeError("no permission")) });
  await expect(exchange(aws(), context)).rejects.toThrow("no permission");
  expect(context.attempts).toEqual([]);
});
