import type { TrustDocument } from "./trust-document.ts";

/**
 * Several files of one provider as one document, such as a pool's provider and the bindings of the account behind it. Those of another dialect
 * than the first are left out. Undefined for none.
 */
export function joinTrustDocuments(documents: readonly TrustDocument[]): TrustDocument | undefined {
  return documents.reduce<TrustDocument | undefined>(
    (joined, document) => (joined === undefined ? document : joinTwo(joined, document)),
    undefined,
  );
}

function joinTwo(one: TrustDocument, two: TrustDocument): TrustDocument {
  const notes = [...one.notes, ...two.notes];
  if (one.dialect === "aws" && two.dialect === "aws") {
    return { ...one, notes, roles: [...one.roles, ...two.roles], providers: [...one.providers, ...two.providers] };
  }
  if (one.dialect === "google" && two.dialect === "google") {
    const bindings = [...one.bindings, ...two.bindings];
    return { ...one, notes, providers: [...one.providers, ...two.providers], bindings };
  }
  if (one.dialect === "azure" && two.dialect === "azure") {
    return { ...one, notes, credentials: [...one.credentials, ...two.credentials] };
  }
  if (one.dialect === "vault" && two.dialect === "vault") {
    return { ...one, notes, roles: [...one.roles, ...two.roles], mounts: [...one.mounts, ...two.mounts] };
  }
  if (one.dialect === "octo-sts" && two.dialect === "octo-sts") {
    return { ...one, notes, policies: [...one.policies, ...two.policies] };
  }
  return one;
}
