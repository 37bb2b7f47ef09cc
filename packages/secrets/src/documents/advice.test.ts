import { afterAll, describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { createCanary } from "../testing/canary.ts";
import { detect } from "../testing/detect.ts";
import { createScratch } from "../testing/scratch.ts";
import { sealedValue, sopsMetadata, sopsValue } from "./testing/values.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const random = seededRandom(901);
const canary = createCanary();

const sealed = {
  "sealed.yaml": `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    password: ${sealedValue(random)}\n`,
};
const external = {
  "external.yaml":
    "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec: { secretStoreRef: { name: vault } }\n",
};
const encrypted = { "db.yaml": `password: ${sopsValue(random)}\n${sopsMetadata(random)}` };
const vault = {
  "vault.yaml":
    "apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nspec: { mount: secret, path: db }\n",
};
const mounted = {
  "class.yaml": "apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nspec: { provider: azure }\n",
};
const agent = {
  "agent.yaml":
    'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    metadata:\n      annotations:\n        vault.hashicorp.com/agent-inject-secret-db: "secret/data/db"\n',
};
const plugin = {
  "filled.yaml":
    'apiVersion: v1\nkind: Secret\nmetadata:\n  annotations:\n    avp.kubernetes.io/path: "secret/data/db"\n',
};
const item = {
  "item.yaml": "apiVersion: onepassword.com/v1\nkind: OnePasswordItem\nspec: { itemPath: vaults/a/items/b }\n",
};

const value = () => canary.password("value");
const secret = () => ({ "a.yaml": `apiVersion: v1\nkind: Secret\nstringData:\n  second: ${value()}\n` });
const workload = () => ({
  "a.yaml": `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n    - env:\n        - { name: DB_PASSWORD, value: ${value()} }\n`,
});
const release = () => ({
  "a.yaml": `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values: { auth: { password: ${value()} } }\n`,
});
const application = () => ({
  "a.yaml": `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n      parameters:\n        - { name: auth.password, value: ${value()} }\n`,
});
const resource = () => ({
  "a.yaml": `apiVersion: acme.test/v1\nkind: Shop\nmetadata: { name: a }\nspec: { dbPassword: ${value()} }\n`,
});

/** The advice for the only finding of a repository with these files. */
async function fixIn(what: string, files: Readonly<Record<string, string>>): Promise<string> {
  const repository = scratch.repository(what.replaceAll(/\W+/g, "-"));
  repository.commit("all", files);
  const { verdict } = await detect(repository.root, { kind: "tree" }, canary);
  expect(verdict.findings).toHaveLength(1);
  return verdict.findings[0]?.fix.text ?? "";
}

describe("the advice for a value in the clear is what the repository does elsewhere", () => {
  test.each([
    [
      "a Secret beside a SealedSecret",
      { ...sealed, ...secret() },
      /\(sealed\.yaml\): seal the new value with `kubeseal`/,
      /SOPS|ExternalSecret/,
    ],
    [
      "a Secret beside an ExternalSecret",
      { ...external, ...secret() },
      /\(external\.yaml\).+an ExternalSecret/,
      /SOPS|SealedSecret/,
    ],
    [
      "a Secret beside an encrypted file",
      { ...encrypted, ...secret() },
      /\(db\.yaml\): name the file in a creation rule of \.sops\.yaml, .* encrypt it with `sops encrypt --in-place`/,
      /SealedSecret|ExternalSecret/,
    ],
    [
      "a Secret beside a VaultStaticSecret",
      { ...vault, ...secret() },
      /\(vault\.yaml\).+a VaultStaticSecret/,
      /SOPS|SealedSecret/,
    ],
    [
      "a Secret where Argo CD fills values in",
      { ...plugin, ...secret() },
      /\(filled\.yaml\).+<path:/,
      /SOPS|SealedSecret/,
    ],
    [
      "a Secret beside an item of 1Password",
      { ...item, ...secret() },
      /\(item\.yaml\).+OnePasswordItem/,
      /SOPS|SealedSecret/,
    ],
    ["a Secret alone", secret(), /SealedSecret, an ExternalSecret or a SOPS-encrypted file/, /This repository/],
    [
      "a literal beside a SecretProviderClass",
      { ...mounted, ...workload() },
      /\(class\.yaml\).+SecretProviderClass/,
      /SOPS/,
    ],
    [
      "a literal beside the agent of Vault",
      { ...agent, ...workload() },
      /\(agent\.yaml\).+agent-inject-secret/,
      /SOPS/,
    ],
    // A Deployment is applied as it stands: what SOPS encrypts is the Secret.
    [
      "a literal beside an encrypted file",
      { ...encrypted, ...workload() },
      /\(db\.yaml\): put the new value into a Secret/,
      /creation rule/,
    ],
    [
      "values of a release beside an encrypted file",
      { ...encrypted, ...release() },
      /`valuesFrom`.+into a Secret in a file/,
      /creation rule/,
    ],
    // Argo CD decrypts nothing in an Application.
    ["a parameter of an application alone", application(), /existingSecret.+ExternalSecret or a SealedSecret/, /SOPS/],
    [
      "a parameter of an application beside an encrypted file",
      { ...encrypted, ...application() },
      /into a Secret in a file/,
      /creation rule/,
    ],
    [
      "a value of an object that no rule knows",
      { ...sealed, ...resource() },
      /\(sealed\.yaml\): seal the new value/,
      undefined,
    ],
  ] as const)("%s", async (what, files, wanted, unwanted) => {
    const fix = await fixIn(what, files);
    expect(fix).toMatch(wanted);
    if (unwanted) expect(fix).not.toMatch(unwanted);
  });

  test("a token in a playbook is told of Ansible's own way", async () => {
    const text = `- hosts: all\n  vars:\n    x: ${canary.githubToken("token")}\n`;
    expect(await fixIn("playbook", { "playbooks/a.yml": text })).toMatch(/ansible-vault encrypt_string/);
  });

  test("a key of a cloud gives way to the workload's own identity, and no store takes a new one", async () => {
    const key = canary.password("cloud").padEnd(40, "x");
    const text = `apiVersion: v1\nkind: Secret\nstringData:\n  aws_secret_access_key: ${key}\n`;
    const fix = await fixIn("cloud key", { ...external, "a.yaml": text });
    expect(fix).toMatch(/the workload's own role/);
    expect(fix).not.toMatch(/external\.yaml/);
  });

  test("a provider's token, too, wherever in a manifest it stands", async () => {
    const token = canary.githubToken("token");
    const places = {
      data: `apiVersion: v1\nkind: Secret\nstringData:\n  second: ${token}\n`,
      argument: `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - args: [--x=${token}]\n`,
      address: `apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nspec: { url: "https://a:${token}@github.com/a/b.git" }\n`,
    };
    for (const [name, text] of Object.entries(places)) {
      const fix = await fixIn(`token in ${name}`, { ...sealed, "a.yaml": text });
      expect(fix).toMatch(/^Run `sallyport secrets revoke.+\(sealed\.yaml\): seal the new value/);
    }
    expect(await fixIn("token in a script", { ...sealed, "a.sh": `curl -H "X: ${token}"\n` })).not.toMatch(/kubeseal/);
  });
});
