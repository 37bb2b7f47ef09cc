import { readFileSync } from "node:fs";
import path from "node:path";
import { awsSts, enforce, type Sandbox, startSandbox, vault } from "../../packages/sandbox/src/index.ts";

/** The role or account of the example that each trust document of `infra/` belongs to. */
export const trust = {
  read: { role: "arn:aws:iam::111122223333:role/shop-read", document: "infra/aws/shop-read.trust.json" },
  deploy: { role: "arn:aws:iam::111122223333:role/shop-deploy", document: "infra/aws/shop-deploy.trust.json" },
  build: { role: "shop-build", document: "infra/vault/shop-build.role.json" },
} as const;

/** The cloud of the example on loopback: it checks signatures and enforces the trust documents that stand in the repository. */
export async function startCloud(folder: string): Promise<Sandbox> {
  const enforced = (name: string) => enforce(readFileSync(path.join(folder, name), "utf8"));
  return startSandbox({
    providers: [
      awsSts({
        roles: {
          [trust.read.role]: { trust: enforced(trust.read.document) },
          [trust.deploy.role]: { trust: enforced(trust.deploy.document) },
        },
      }),
      vault({ roles: { [trust.build.role]: { bound: enforced(trust.build.document) } } }),
    ],
  });
}
