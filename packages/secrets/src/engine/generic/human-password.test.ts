import { expect, test } from "vitest";
import { isChosenKey } from "./human-password.ts";
import { secretNameOf } from "./secret-name.ts";

const typed = "Reef" + "1680+";

test.each([
  ["JWT_SECRET", typed, true],
  ["encryptionKey", typed, true],
  ["ACCESS_TOKEN", typed, false],
  ["DB_PASSWORD", typed, false],
  ["JWT_SECRET", "Reef16+", false],
  ["JWT_SECRET", "ReefHarbour1680", false],
])("whether a person made up the key %s of %s: %s", (name, value, expected) => {
  const secret = secretNameOf(name);
  expect(secret && isChosenKey(secret, value)).toBe(expected);
});
