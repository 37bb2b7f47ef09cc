import fc from "fast-check";
import { expect, test } from "vitest";
import { compileRuleSet } from "../rule-set.ts";
import { createCanary } from "../testing/canary.ts";
import type { NameContent } from "./content.ts";
import { nameScan } from "./name-scan.ts";

const { scanner } = compileRuleSet([]);
const canary = createCanary();

function found(paths: readonly string[]): string[] {
  const contents: NameContent[] = [];
  const names = nameScan(scanner, (_, content) => contents.push(content));
  for (const path of paths) names.add(path);
  names.flush();
  return contents.map(({ path }) => path);
}

test("in bulk the same names are found as one by one", () => {
  const harmless = fc.oneof(fc.constantFrom("src/a.ts", "README.md", "a\nb", "password", "漢字/é.txt"), fc.string());
  const telling = fc.nat(5).map((at) => `dump-${canary.githubToken(`${at}`)}.txt`);
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: harmless }, { weight: 1, arbitrary: telling }), { maxLength: 40 }),
      (paths) => {
        expect(found(paths)).toEqual(paths.filter((path) => scanner.scan(Buffer.from(path)).length > 0));
      },
    ),
    { numRuns: 300 },
  );
});

test("names of any number and length", () => {
  const token = canary.githubToken("long");
  const many = Array.from({ length: 20_000 }, (_, at) => `folder/file-${at}.txt`);
  const long = `${"x/".repeat(200_000)}${token}`;
  expect(found([...many, token, long, ...many])).toEqual([long, token]);
});
