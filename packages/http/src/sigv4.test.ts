import { describe, expect, it } from "vitest";
import { signedHeaders } from "./sigv4.ts";

/** The keys of AWS's published test suite. */
const keys = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: ["wJalrXUtnFEMI", "K7MDENG+bPxRfiCYEXAMPLEKEY"].join("/"),
};
const now = new Date("2015-08-30T12:36:00Z");
const signature = (headers: Record<string, string>) => /Signature=(\w+)$/.exec(headers.authorization ?? "")?.[1];

describe("signedHeaders", () => {
  it("signs as AWS's test suite says (get-vanilla)", () => {
    const request = { method: "GET", host: "example.amazonaws.com", path: "/", headers: {}, body: "" };
    const headers = signedHeaders(request, { region: "us-east-1", service: "service" }, keys, now);
    expect(signature(headers)).toBe("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    expect(headers["x-amz-date"]).toBe("20150830T123600Z");
  });

  const form = { "content-type": "application/x-www-form-urlencoded" };
  /** Of the suite at https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-test-suite.html, as far as they have no query. */
  it.each([
    ["post-vanilla", "POST", {}, "", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"],
    [
      "post-x-www-form-urlencoded",
      "POST",
      form,
      "Param1=value1",
      "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
    ],
    [
      "post-header-key-sort",
      "POST",
      { "my-header1": "value1" },
      "",
      "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
    ],
    [
      "post-header-value-case",
      "POST",
      { "my-header1": "VALUE1" },
      "",
      "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d",
    ],
    [
      "get-header-value-trim",
      "GET",
      { "my-header1": " value1", "my-header2": ' "a   b   c"' },
      "",
      "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
    ],
  ])("signs as AWS's test suite says (%s)", (_, method, headers, body, expected) => {
    const request = { method, host: "example.amazonaws.com", path: "/", headers, body };
    const signed = signedHeaders(request, { region: "us-east-1", service: "service" }, keys, now);
    expect(signature(signed)).toBe(expected);
  });

  it("takes a tab for a space, as botocore and Smithy do", () => {
    const signed = (value: string) => {
      const headers = { "my-header1": value };
      const request = { method: "GET", host: "example.amazonaws.com", path: "/", headers, body: "" };
      return signature(signedHeaders(request, { region: "us-east-1", service: "service" }, keys, now));
    };
    expect(signed("\ta\t \tb ")).toBe(signed("a b"));
  });

  it("signs a request to STS with a session token as botocore 1.43 does", () => {
    const request = {
      method: "POST",
      host: "sts.eu-west-1.amazonaws.com",
      path: "/",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/xml" },
      body: "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fshop&RoleSessionName=s",
    };
    const session = { ...keys, sessionToken: "session/token+x=" };
    const headers = signedHeaders(request, { region: "eu-west-1", service: "sts" }, session, now);
    expect(headers.authorization).toContain("SignedHeaders=accept;content-type;host;x-amz-date;x-amz-security-token,");
    expect(signature(headers)).toBe("8e06a5ca8ae219086e7deb635373aede0b5374e337fa5e0bf99809723156ac64");
  });

  it.each([["body"], ["path"], ["method"], ["host"]] as const)("depends on the %s", (part) => {
    const request = { method: "GET", host: "a.example", path: "/", headers: {}, body: "" };
    const sign = (each: typeof request) => signature(signedHeaders(each, { region: "r", service: "s" }, keys, now));
    expect(sign({ ...request, [part]: "other" })).not.toBe(sign(request));
  });
});
