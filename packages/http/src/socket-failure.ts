import { recordOf } from "@sallyport/core";
import { HttpFailure, type HttpFailureKind } from "./failure.ts";

/** Says what a socket's or a tunnel's error means. Its own text is left out: Node puts addresses of proxies into it. */
export function failureOfSocket(error: unknown, url: URL, proxy: URL | undefined): HttpFailure {
  if (error instanceof HttpFailure) return error;
  const code = textOf(error, "code");
  const host = url.host;
  const reason = code === undefined ? {} : { reason: code };
  if (code === "ERR_PROXY_TUNNEL") return tunnelFailure(error, host, proxy);
  const kind = kindOf(code);
  // While there is a proxy only it is looked up and connected to.
  if (proxy !== undefined && kind !== "tls" && textOf(error, "syscall") !== "read") {
    return new HttpFailure({
      kind: "proxy",
      host,
      detail: `${proxy.host} ${proxyWords[kind] ?? "broke the connection"}`,
      ...reason,
    });
  }
  return new HttpFailure({ kind, host, ...reason });
}

const proxyWords: Partial<Record<HttpFailureKind, string>> = {
  refused: "refuses connections",
  name: "is not known to DNS",
  timeout: "does not answer",
};

function tunnelFailure(error: unknown, host: string, proxy: URL | undefined): HttpFailure {
  const status = Number((error as { statusCode?: unknown }).statusCode ?? Number.NaN);
  const name = proxy?.host ?? "it";
  if (Number.isInteger(status) && status >= 100 && status < 600) {
    return new HttpFailure({ kind: "proxy", host, status, detail: `${name} ${statusWords(status)}` });
  }
  const detail =
    Number.isNaN(status) && "statusCode" in (error as object)
      ? `${name} does not speak HTTP`
      : `${name} closed the connection`;
  return new HttpFailure({ kind: "proxy", host, detail });
}

function statusWords(status: number): string {
  if (status === 407) return "wants a user name and password (status 407)";
  if (status === 403) return "forbids it (status 403)";
  return `answered with status ${status}`;
}

const kinds: Readonly<Record<string, HttpFailureKind>> = {
  ECONNREFUSED: "refused",
  ENOTFOUND: "name",
  EAI_AGAIN: "name",
  EAI_FAIL: "name",
  ETIMEDOUT: "timeout",
  EPROTO: "tls",
};

/** Codes of OpenSSL and of Node's check of certificates: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const tlsCode =
  /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH|CRL_|ERROR_IN_)/;

function kindOf(code: string | undefined): HttpFailureKind {
  if (code === undefined) return "network";
  return kinds[code] ?? (tlsCode.test(code) ? "tls" : "network");
}

function textOf(error: unknown, name: string): string | undefined {
  const value = recordOf(error)?.[name];
  return typeof value === "string" ? value : undefined;
}
