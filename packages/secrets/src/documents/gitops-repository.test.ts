import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { type Canary, createCanary } from "../testing/canary.ts";
import { detect, range, summary } from "../testing/detect.ts";
import { createScratch, type ScratchRepository } from "../testing/scratch.ts";
import { base64, sealedValue, sopsMetadata, sopsValue } from "./testing/values.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const random = seededRandom(77);

/** A repository that does everything right. */
const cleanFiles = {
  ".sops.yaml":
    "creation_rules:\n  - path_regex: ^secrets/.*\\.yaml$\n    encrypted_regex: ^(data|stringData)$\n    age: age1shop\n",
  "secrets/db.yaml": `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  password: ${sopsValue(random)}\n${sopsMetadata(random, ["encrypted_regex: ^(data|stringData)$"])}`,
  "apps/sealed.yaml": `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    password: ${sealedValue(random)}\n`,
  "apps/external.yaml":
    'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  target:\n    template:\n      data:\n        dsn: "{{ .password }}"\n  data:\n    - secretKey: password\n      remoteRef: { key: shop/db, property: password }\n',
  "apps/deployment.yaml":
    "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: shop\n          env:\n            - name: DB_PASSWORD\n              valueFrom:\n                secretKeyRef: { name: shop, key: password }\n",
  "charts/shop/values.yaml": "auth:\n  existingSecret: shop\n",
  "charts/shop/templates/secret.yaml":
    "apiVersion: v1\nkind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}\n",
};

let repository: ScratchRepository;
let canary: Canary;
let base: string;

beforeAll(() => {
  repository = scratch.repository("gitops");
  canary = createCanary();
  base = repository.commit("clean", cleanFiles);
});

test("nothing is found in a repository that does everything right", async () => {
  const result = await detect(repository.root, { kind: "tree" }, canary);
  expect(summary(result)).toEqual([]);
  expect(result.verdict.unchecked).toEqual([]);
  expect(result.verdict.skipped).toEqual([]);
});

describe("a change that leaks", () => {
  const expected = [
    ["kubernetes-secret", "apps/secret.yaml:4:13", "high"],
    ["sops-not-encrypted", "secrets/new.yaml:6:10", "high"],
    ["helm-values-literal", "charts/shop/values.yaml:2:13", "medium"],
    ["workload-literal", "apps/config.yaml:4:14", "medium"],
  ];
  let head: string;

  beforeAll(() => {
    head = repository.commit("leaks", {
      "apps/secret.yaml": `apiVersion: v1\nkind: Secret\ndata:\n  password: ${base64(canary.password("secret"))}\n`,
      "apps/config.yaml": `apiVersion: v1\nkind: ConfigMap\ndata:\n  API_TOKEN: ${canary.password("config")}\n`,
      "charts/shop/values.yaml": `auth:\n  password: ${canary.password("values")}\n`,
      "secrets/new.yaml": `apiVersion: v1\nkind: Secret\nmetadata:\n  name: new\nstringData:\n  token: ${canary.password("new")}\n`,
    });
  });

  const scopes = () =>
    [
      ["tree", { kind: "tree" }],
      ["history", { kind: "history" }],
      ["range", range(base, head)],
    ] as const;

  test.each(["tree", "history", "range"])(
    "is found in the %s, each at its line, and no value comes out",
    async (name) => {
      const [, scope] = scopes().find(([known]) => known === name) ?? [];
      if (!scope) throw new TypeError("no such scope");
      const { verdict } = await detect(repository.root, scope, canary);
      const found = verdict.findings.map(({ rule, places: [{ path, region }], confidence }) => [
        rule.replace("secrets/", ""),
        `${path}:${region?.start.line}:${region?.start.column}`,
        confidence,
      ]);
      expect(found.sort()).toEqual([...expected].sort());
      expect(verdict.outcome).toBe("fail");
    },
  );

  test("the fix names what the repository uses already, also where a change shows nothing of it", async () => {
    for (const scope of [{ kind: "tree" } as const, range(base, head)]) {
      const { verdict } = await detect(repository.root, scope, canary);
      const fix = verdict.findings.find(({ rule }) => rule === "secrets/kubernetes-secret")?.fix.text;
      expect(fix).toMatch(/This repository takes its secrets from a store already \(apps\/external\.yaml\)/);
    }
  });

  test("staged", async () => {
    repository.write(
      "apps/next.yaml",
      `kind: Secret\napiVersion: v1\nstringData: { a: ${canary.password("staged")} }\n`,
    );
    repository.git("add", "apps/next.yaml");
    expect(summary(await detect(repository.root, { kind: "staged" }, canary))).toEqual([
      "kubernetes-secret, file apps/next.yaml:3:18, new",
    ]);
  });
});

test("a file that a kustomization makes a Secret of is found in every scope, and what names it is said", async () => {
  const own = scratch.repository("kustomize");
  const before = own.commit("base", {
    "overlays/prod/kustomization.yaml":
      "resources: [../../base]\nsecretGenerator:\n  - name: shop\n    envs: [shop.env]\n    files: [tls.crt]\n",
    "overlays/prod/tls.crt": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
    "overlays/prod/other.env": "SECOND=correcthorse\n",
  });
  const after = own.commit("leak", { "overlays/prod/shop.env": `SECOND=${canary.password("kustomize")}\n` });
  for (const scope of [{ kind: "tree" }, { kind: "history" }, range(before, after)] as const) {
    const { verdict } = await detect(own.root, scope, canary, { policyCommit: before });
    expect(verdict.findings.map(({ rule, places: [{ path }] }) => [rule, path])).toEqual([
      ["secrets/kustomize-file", "overlays/prod/shop.env"],
    ]);
    expect(verdict.findings[0]?.evidence).toContainEqual({
      label: "named by",
      value: "overlays/prod/kustomization.yaml",
    });
  }
});

test("a .sops.yaml and a kustomization in UTF-16 count, and a kustomization that is a link is listed", async () => {
  const own = scratch.repository("wide");
  const wide = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
  own.commit("all", {
    ".sops.yaml": wide("creation_rules:\r\n  - path_regex: ^secrets/\r\n"),
    "secrets/a.yaml": wide(`# größe\r\nsecond: ${canary.password("wide")}\r\n`),
    "k/kustomization.yaml": wide("secretGenerator:\r\n  - files: [one]\r\n"),
    "k/one": `${canary.password("one")}\n`,
  });
  symlinkSync("kustomization.yaml", path.join(own.root, "k/kustomization.yml"));
  const result = await detect(own.root, { kind: "tree" }, canary);
  expect(summary(result).sort()).toEqual([
    "kustomize-file, file k/one:1:1",
    "sops-not-encrypted, file secrets/a.yaml:2:9",
  ]);
  expect(result.verdict.skipped).toEqual([
    {
      what: "k/kustomization.yml",
      why: "a link or too large, so that it was not read: which files it makes Secrets of is not known",
      count: 1,
    },
  ]);
});

test.skipIf(process.platform !== "linux")("a .sops.yaml counts in a folder whose name is no text", async () => {
  const own = scratch.repository("raw-names");
  const folder = Buffer.concat([Buffer.from(`${own.root}/`), Buffer.from([0x61, 0xff])]);
  const write = (name: string, text: string) => writeFileSync(Buffer.concat([folder, Buffer.from(`/${name}`)]), text);
  mkdirSync(folder);
  write(".sops.yaml", "creation_rules:\n  - path_regex: ^secret\\.yaml$\n");
  write("secret.yaml", `second: ${canary.password("raw")}\n`);
  own.commit("all");
  for (const scope of [{ kind: "tree" }, { kind: "history" }] as const) {
    const result = await detect(own.root, scope, canary);
    expect(summary(result)).toEqual([expect.stringMatching(/^sops-not-encrypted, file a\S+\/secret\.yaml:1:9$/)]);
  }
});

test.skipIf(process.getuid?.() === 0)(
  "a .sops.yaml in a folder that may not be entered leaves the verdict unknown",
  async () => {
    const own = scratch.repository("shut");
    own.commit("all", { "a/.sops.yaml": "creation_rules: []\n", b: `key: ${canary.password("beside")}\n` });
    chmodSync(path.join(own.root, "a"), 0o000);
    const { verdict } = await detect(own.root, { kind: "tree" }, canary);
    chmodSync(path.join(own.root, "a"), 0o700);
    expect(verdict.unchecked.map(({ what }) => what)).toContain(
      "a/.sops.yaml: it is no configuration that can be read: which files are to be encrypted is not known",
    );
    expect(verdict.outcome).toBe("unknown");
  },
);

test("a commit that is not whole leaves the verdict unknown", async () => {
  const own = scratch.repository("damaged-tree");
  const before = own.commit("first", { "a/README.md": "# shop\n" });
  const tree = own.git("rev-parse", `${before}:a`);
  own.commit("second", { "a/README.md": null, "b/README.md": "# other\n" });
  rmSync(path.join(own.root, ".git/objects", tree.slice(0, 2), tree.slice(2)));
  const { verdict } = await detect(own.root, { kind: "tree" }, canary, { policyCommit: before });
  expect(verdict.outcome).toBe("unknown");
  expect(verdict.unchecked.map(({ what }) => what)).toEqual([
    ".sops.yaml: it is no configuration that can be read: which files are to be encrypted is not known",
  ]);
});

test("a .sops.yaml that is a link leaves the verdict unknown", async () => {
  const own = scratch.repository("link");
  own.commit("first", { "README.md": "# shop\n" });
  symlinkSync("elsewhere.yaml", path.join(own.root, ".sops.yaml"));
  const { verdict } = await detect(own.root, { kind: "tree" }, canary);
  expect(verdict.unchecked.map(({ what }) => what)).toEqual([
    ".sops.yaml: it is no configuration that can be read: which files are to be encrypted is not known",
  ]);
  own.commit("link", {});
  own.git("clone", "--quiet", "--bare", own.root, path.join(scratch.folder, "link.git"));
  const bare = scratch.at("link.git");
  const { verdict: ofBare } = await detect(bare.root, { kind: "history" }, canary);
  expect(ofBare.unchecked.map(({ kind }) => kind)).toEqual(["document-too-complex"]);
});

test("a .sops.yaml with a pattern that is none of Go's leaves the verdict unknown", async () => {
  const own = scratch.repository("slow");
  own.commit("config", { ".sops.yaml": "creation_rules:\n  - path_regex: a(?=b)\n" });
  const { verdict } = await detect(own.root, { kind: "tree" }, canary);
  expect(verdict.unchecked.map(({ kind, what }) => [kind, what])).toEqual([
    [
      "document-too-complex",
      ".sops.yaml: the path_regex of creation rule 1 cannot be run: which files are to be encrypted is not known",
    ],
  ]);
  expect(verdict.outcome).toBe("unknown");
});

test("a damaged document is listed, and searched as text", async () => {
  const own = scratch.repository("damaged");
  own.commit("damaged", {
    "a.yaml": `kind: Secret\napiVersion: v1\ndata: "no end\npassword: ${canary.password("damaged")}\n`,
  });
  const { verdict } = await detect(own.root, { kind: "tree" }, canary);
  expect(verdict.skipped).toEqual([
    { what: "a.yaml", why: "a document with mistakes, of which only a part could be parsed", count: 1 },
  ]);
});
