import { expect, test } from "vitest";
import { hashedToken } from "./hashed-token.ts";

test("a long token is named as GitHub's audit log names it, a short one not at all", () => {
  expect(hashedToken("a".repeat(32))).toEqual({ hashed_token: "O6P19DuSYCaDwZruYqIDQrCE3Vlx3dM4CNgaMoh5pUc=" });
  expect(hashedToken("a".repeat(31))).toEqual({});
});
