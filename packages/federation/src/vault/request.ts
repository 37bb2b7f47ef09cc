import type { HttpRequest } from "@sallyport/http";

/** A request to Vault's API. The header X-Vault-Request keeps servers that demand it from refusing. */
export function vaultRequest(
  server: { readonly url: string; readonly namespace?: string },
  path: string,
  body: Readonly<Record<string, unknown>>,
  token?: string,
): HttpRequest {
  return {
    method: "POST",
    url: `${server.url.replace(/\/+$/, "")}/v1/${path}`,
    headers: {
      "content-type": "application/json",
      "x-vault-request": "true",
      ...(server.namespace === undefined ? {} : { "x-vault-namespace": server.namespace }),
      ...(token === undefined ? {} : { "x-vault-token": token }),
    },
    body: JSON.stringify(body),
  };
}
