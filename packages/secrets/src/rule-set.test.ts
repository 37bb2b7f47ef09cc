import { expect, test } from "vitest";
import { digestOfRules } from "./engine/rules-digest.ts";
import { compileRuleSet } from "./rule-set.ts";
import { builtinRules } from "./rules/index.ts";

test("the digest that is written down is that of the rules", () => {
  expect(compileRuleSet([]).scanner.digest).toBe(digestOfRules(builtinRules));
});

test("a rule of the policy makes it another", () => {
  const rule = {
    id: "custom/shop-key",
    title: "Shop key",
    keywords: ["shop_"],
    pattern: "shop_[a-z]{20}",
    severity: "error",
  } as const;
  const { rules, scanner } = compileRuleSet([rule]);
  expect(scanner.digest).toBe(digestOfRules(rules));
  expect(scanner.digest).not.toBe(compileRuleSet([]).scanner.digest);
});
