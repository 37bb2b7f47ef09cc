import { type Inspection, report } from "../inspection.ts";
import { at, type Item, leafEntries } from "../parse/item.ts";
import { judgeCredential } from "../programs/credential.ts";
import { fromBase64 } from "../values/secret-value.ts";

const holder = "credential of a registry in a Docker configuration";
const inTheClear = new Set(["password", "identitytoken", "registrytoken"]);

/** Whether it is a `config.json` of Docker's, wherever it lies, or the older `.dockercfg`. */
export function isDockerConfig(document: Item, path: string): boolean {
  return isDockercfg(path) || at(document, "auths").some(({ kind }) => kind === "map");
}

function isDockercfg(path: string): boolean {
  return /(?:^|\/)\.dockercfg$/.test(path);
}

/** Judges `auths` of a `config.json`, or the whole of a `.dockercfg`, which has nothing else. */
export function inspectDockerConfig(document: Item, inspection: Inspection): void {
  const registries = isDockercfg(inspection.path) ? [document] : at(document, "auths");
  for (const registry of registries.flatMap((one) => (one.kind === "map" ? one.entries : []))) {
    for (const { key, leaf } of leafEntries(registry.value)) {
      if (key === "auth") {
        const pair = fromBase64(leaf.text)?.toString("latin1") ?? "";
        const password = pair.slice(pair.indexOf(":") + 1).replace(/\u0000+$/, "");
        const check = pair.includes(":") && judgeCredential(password, holder, inspection);
        // The value is the encoded pair: as such it is known wherever it stands.
        if (check) report(inspection, "docker-registry-auth", leaf, check);
      } else if (inTheClear.has(key)) {
        const check = judgeCredential(leaf.text, holder, inspection);
        if (check) report(inspection, "docker-config-credential", leaf, check);
      }
    }
  }
}
