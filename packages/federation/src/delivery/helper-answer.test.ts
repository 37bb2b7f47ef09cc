import { SallyportError } from "@sallyport/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseContext, credentialOf, expectNoSecret, idTokenText } from "../testing/exchange-case.ts";
import { type LoopbackProviders, startProviders } from "../testing/loopback-providers.ts";
import { answerHelper } from "./helper-answer.ts";

const aws = credentialOf({ provider: "aws", role: "arn:aws:iam::111122223333:role/shop", region: "eu-west-1" });
const google = credentialOf({
  provider: "google",
  workloadIdentityProvider: "projects/1/locations/global/workloadIdentityPools/p/providers/q",
});
const request = { version: 1, stage: "deploy", session: "sallyport-deploy-1-1" } as const;

let providers: LoopbackProviders;
beforeAll(async () => {
  providers = await startProviders();
});
afterAll(() => providers.close());

describe("answerHelper", () => {
  it("gives Google's libraries the ID token itself, asking nobody", async () => {
    providers.answer(() => ({ status: 500 }));
    const token = idTokenText({ exp: 1_795_249_000 });
    const context = { ...caseContext(providers.send), idToken: async () => token };
    const { stdout, exitCode } = await answerHelper({ ...request, credential: google }, context);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ success: true, id_token: token, expiration_time: 1_795_249_000 });
    expect(providers.seen).toEqual([]);
  });

  it("tells Google's libraries why not, in their own form", async () => {
    const failure = new SallyportError({ code: "ID_TOKEN_TIMEOUT", message: "late", fix: "again" });
    const context = { ...caseContext(providers.send), idToken: () => Promise.reject(failure) };
    const { stdout, exitCode } = await answerHelper({ ...request, credential: google }, context);
    expect(exitCode).toBe(0);
    const message = "ID_TOKEN_TIMEOUT: late; fix: again";
    expect(JSON.parse(stdout)).toEqual({ version: 1, success: false, code: "ID_TOKEN_TIMEOUT", message });
  });

  it("ends with an error for AWS's tools, under the session of the request, and prints no secret", async () => {
    const error = "<Error><Code>IDPRejectedClaim</Code><Message>no</Message></Error><RequestId>r</RequestId>";
    providers.answer(() => ({ status: 400, body: `<ErrorResponse>${error}</ErrorResponse>` }));
    const context = caseContext(providers.send);
    const answer = await answerHelper({ ...request, credential: aws, durationSeconds: 1200 }, context);
    expect(answer).toMatchObject({ stdout: "", exitCode: 1 });
    expect(answer.stderr).toMatch(/^sallyport: FEDERATION_TOKEN_REFUSED: AWS .*sallyport-deploy-1-1.*; fix: /);
    expect(new URLSearchParams(providers.seen[0]?.body).get("DurationSeconds")).toBe("1200");
    const tokens = context.minted.map(({ token }) => token);
    expectNoSecret(answer.stderr, tokens);
  });

  it("knows nothing to say to other tools", async () => {
    const azure = credentialOf({ provider: "azure", tenant: "t", client: "c" });
    const answer = await answerHelper({ ...request, credential: azure }, caseContext(providers.send));
    expect(answer).toMatchObject({ exitCode: 1, stdout: "" });
  });
});
