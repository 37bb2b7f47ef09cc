import type { HttpReply } from "@sallyport/http";
import { describe, expect, it } from "vitest";
import { denialOfRefusal } from "./denial.ts";
import type { Asked, FederationCode } from "./provider-denial.ts";

/** Each as somebody reads it who was woken by it. */

const role: Asked = {
  what: "role arn:aws:iam::111122223333:role/shop",
  session: "run-7",
  audience: "sts.amazonaws.com",
};
const { audience: _, ...later } = role;
const reply: HttpReply = { status: 400, headers: {}, body: "", elapsedMilliseconds: 1 };

function messageOf(means: FederationCode, asked: Asked, skewMilliseconds?: number): string {
  const rule = { means, next: "never", fix: () => "F." } as const;
  const refusal = { code: "Code", message: "Its words.", requestId: "r-1" };
  const skewed = skewMilliseconds === undefined ? reply : { ...reply, skewMilliseconds };
  return denialOfRefusal(rule, refusal, skewed, { provider: "aws", asked }, []).message;
}

describe("the message of a refusal", () => {
  const shop = "role arn:aws:iam::111122223333:role/shop for the session run-7";
  const said = "Code (“Its words”), request r-1";
  it.each<[FederationCode, Asked, string]>([
    ["FEDERATION_DENIED", role, `AWS refused ${shop} with an ID token for \`sts.amazonaws.com\`: ${said}`],
    [
      "FEDERATION_TOKEN_REFUSED",
      role,
      `AWS does not take the ID token for \`sts.amazonaws.com\` in the request for ${shop}: ${said}`,
    ],
    [
      "FEDERATION_TOKEN_EXPIRED",
      role,
      `AWS does not take the times in the ID token for \`sts.amazonaws.com\` in the request for ${shop}: ${said}`,
    ],
    ["FEDERATION_TOKEN_REFUSED", later, `AWS does not take the access that was used to ask for ${shop}: ${said}`],
    ["FEDERATION_TOKEN_EXPIRED", later, `AWS does not take the access that was used to ask for ${shop}: ${said}`],
    ["FEDERATION_THROTTLED", later, `AWS has too many requests and did not give ${shop}: ${said}`],
    ["FEDERATION_UNAVAILABLE", later, `AWS has trouble and did not give ${shop}: ${said}`],
    ["FEDERATION_CLOCK", later, `AWS does not take the time of the request for ${shop}: ${said}`],
  ])("%s with %o", (means, asked, message) => {
    expect(messageOf(means, asked)).toBe(message);
  });

  it.each([
    [59_000, said],
    [-600_000, `${said}; this machine's clock is 10 minutes ahead of the provider's`],
    [90_000, `${said}; this machine's clock is 2 minutes behind the provider's`],
  ])("tells of a clock that is %i ms off", (skew, end) => {
    expect(messageOf("FEDERATION_DENIED", later, skew)).toBe(`AWS refused ${shop}: ${end}`);
  });
});
