import { describe, expect, test } from "vitest";
import { type DeclaringFile, readDeclarations } from "./declarations.ts";

const file = (path: string, text: string): DeclaringFile => ({ path, bytes: Buffer.from(text) });
const rules = (...patterns: string[]) =>
  `creation_rules:\n${patterns.map((pattern) => `  - path_regex: ${pattern}\n`).join("")}  - age: age1shop\n`;

const known = ": which files are to be encrypted is not known";

describe("which file .sops.yaml wants encrypted", async () => {
  const declared = await readDeclarations([
    [
      file(".sops.yaml", rules("^secrets/", "\\.enc\\.yaml$")),
      file("clusters/.sops.yaml", rules("^prod/secrets/")),
      file("clusters/prod/open/.sops.yaml", "creation_rules: []\n"),
    ],
  ]);

  test.each([
    ["secrets/db.yaml", ".sops.yaml"],
    ["secrets/deep/down/db.yaml", ".sops.yaml"],
    ["apps/db.enc.yaml", ".sops.yaml"],
    ["apps/db.yaml", undefined],
    // The nearest counts alone, and its patterns are read from its own folder.
    ["clusters/prod/secrets/db.yaml", "clusters/.sops.yaml"],
    ["clusters/secrets/db.enc.yaml", undefined],
    ["clusters/prod/open/db.enc.yaml", undefined],
    // It holds no secret itself, and SOPS reads it.
    ["secrets/.sops.yaml", undefined],
  ])("%s: %s", (path, config) => {
    expect(declared.ruleFor(path)?.config).toBe(config);
  });

  test("what one of two states wants is wanted", async () => {
    const both = await readDeclarations([
      [file(".sops.yaml", rules("^new/"))],
      [file(".sops.yaml", rules("^old/")), file("new/.sops.yaml", "creation_rules: []\n")],
    ]);
    expect(both.ruleFor("new/a.yaml")).toBeDefined();
    expect(both.ruleFor("old/a.yaml")).toBeDefined();
    expect(both.ruleFor("a.yaml")).toBeUndefined();
  });

  test("what cannot be read or run is a problem, said once, and leaves the rest in force", async () => {
    const broken = [
      file(".sops.yaml", rules("^secrets/", "a(?=b)")),
      file("a/.sops.yaml", `${"[".repeat(50_000)}\n`),
      { path: "b/.sops.yaml" },
      file("c/.sops.yaml", "creation_rules: none at all\n"),
      file("d/.sops.yaml", `#${"x".repeat(300_000)}\n`),
      file("e/.sops.yaml", "creation_rules:\n  - path_regex: x\n    encrypted_regex: a(?=b)\n"),
    ];
    const declaredTwice = await readDeclarations([broken, broken]);
    expect(declaredTwice.problems.every(({ isSerious }) => isSerious)).toBe(true);
    expect(declaredTwice.problems.map(({ path, why }) => ({ path, why: why.replace(known, "") }))).toEqual([
      { path: ".sops.yaml", why: "the path_regex of creation rule 2 cannot be run" },
      { path: "a/.sops.yaml", why: "it is no configuration that can be read" },
      { path: "b/.sops.yaml", why: "it is no configuration that can be read" },
      { path: "d/.sops.yaml", why: "it is no configuration that can be read" },
      { path: "e/.sops.yaml", why: "the encrypted_regex of creation rule 1 cannot be run" },
    ]);
    expect(declaredTwice.ruleFor("secrets/a.yaml")).toBeDefined();
    expect(declaredTwice.ruleFor("a/secrets/a.yaml")).toBeUndefined();
  });
});

describe("which files become data of a Secret", async () => {
  const declared = await readDeclarations([
    [
      file(
        "deploy/prod/kustomization.yaml",
        "secretGenerator:\n  - name: a\n    files: [one.txt, key=./two.txt, ../three.txt, ../../../outside.txt, /etc/passwd, 'x=']\n    envs: [four.env]\n  - name: b\n    env: five.env\nconfigMapGenerator:\n  - name: c\n    files: [six.txt]\n",
      ),
      file(
        "Kustomization",
        "kind: Kustomization\nsecretGenerator:\n  - files: [deploy/prod/one.txt, 'top key=top.txt']\n",
      ),
      file("broken/kustomization.yml", "secretGenerator: [[[[\n"),
      file("odd/kustomization.yml", "secretGenerator:\n  files: [a]\n---\nsecretGenerator: [1, {files: {a: b}}]\n"),
      file(
        "run/compose.yaml",
        "services: { a: { secrets: [one] } }\nsecrets:\n  one: { file: ./one.txt }\n  up: { file: ../../up.txt }\n  two: { environment: TWO }\nconfigs:\n  three: { file: three.txt }\n",
      ),
      { path: "unread/kustomization.yaml" },
    ],
  ]);
  const prod = "deploy/prod/kustomization.yaml";

  test.each([
    ["deploy/prod/one.txt", { by: "Kustomization", rule: "kustomize-file", kind: "file", key: "one.txt" }],
    ["deploy/prod/two.txt", { by: prod, rule: "kustomize-file", kind: "file", key: "key" }],
    ["deploy/three.txt", { by: prod, rule: "kustomize-file", kind: "file", key: "three.txt" }],
    ["deploy/prod/four.env", { by: prod, rule: "kustomize-file", kind: "lines" }],
    ["deploy/prod/five.env", { by: prod, rule: "kustomize-file", kind: "lines" }],
    ["top.txt", { by: "Kustomization", rule: "kustomize-file", kind: "file", key: "top key" }],
    ["run/one.txt", { by: "run/compose.yaml", rule: "compose-file", kind: "file", key: "one" }],
    ["run/three.txt", undefined],
    ["up.txt", undefined],
    ["deploy/prod/six.txt", undefined],
    ["../outside.txt", undefined],
    ["etc/passwd", undefined],
    ["odd/a", undefined],
  ])("%s", (path, input) => {
    expect(declared.secretInput(path)).toEqual(input);
  });

  test("one that was not read is told, and the verdict can pass without it", () => {
    expect(declared.problems).toEqual([
      {
        path: "unread/kustomization.yaml",
        why: "a link or too large, so that it was not read: which files it makes Secrets of is not known",
        isSerious: false,
      },
    ]);
  });
});
