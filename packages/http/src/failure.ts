import { printable } from "@sallyport/core";

/** Why a request has no answer that can be read. */
export type HttpFailureKind =
  /** Not a URL, not encrypted, or with a password in it. Nothing was sent. */
  | "url"
  /** No answer in time. */
  | "timeout"
  /** Nothing listens there. */
  | "refused"
  /** The name is unknown to DNS, or DNS does not answer. */
  | "name"
  /** No trusted encrypted connection. */
  | "tls"
  /** The proxy cannot be used, or refuses this host. */
  | "proxy"
  /** The answer points to another place; we never follow. */
  | "redirect"
  | "too-large"
  /** The connection ended before the answer did. */
  | "truncated"
  /** Compressed or otherwise encoded, which was not asked for. */
  | "encoded"
  | "network"
  /** The caller's signal: the job was cancelled. */
  | "cancelled";

export interface HttpFailureDetails {
  readonly kind: HttpFailureKind;
  /** Who was asked: host, with its port where that is not the usual one. */
  readonly host: string;
  /** What the kind needs besides: the proxy's host, where a redirect points, a limit in words. No secret, no query. */
  readonly detail?: string;
  /** Status of the answer, or that of the proxy. */
  readonly status?: number;
  /** The system's word, for example `ECONNREFUSED`. */
  readonly reason?: string;
}

/** The one error of this package. Its message and fix never hold a query, a body, a header or a password. */
export class HttpFailure extends Error {
  override readonly name = "HttpFailure";
  readonly kind: HttpFailureKind;
  readonly host: string;
  readonly status: number | undefined;
  readonly reason: string | undefined;
  /** What a person can do about it, in sentences. */
  readonly fix: string;
  /** Whether the same request may well succeed in a moment. */
  readonly transient: boolean;

  constructor(details: HttpFailureDetails) {
    const text = texts[details.kind](printable(details.host), printable(details.detail ?? ""), details);
    super(details.reason === undefined ? text.message : `${text.message} (${printable(details.reason)})`);
    this.kind = details.kind;
    this.host = details.host;
    this.status = details.status;
    this.reason = details.reason;
    this.fix = text.fix;
    this.transient = isTransient(details);
  }
}

const passingKinds: ReadonlySet<HttpFailureKind> = new Set(["timeout", "refused", "truncated", "network"]);

function isTransient({ kind, status, reason }: HttpFailureDetails): boolean {
  if (kind === "name") return reason === "EAI_AGAIN";
  // A proxy that wants a password or forbids the host will say the same again.
  if (kind === "proxy") return status === undefined ? reason !== undefined : status >= 500;
  return passingKinds.has(kind);
}

interface FailureText {
  readonly message: string;
  readonly fix: string;
}

const texts: Readonly<Record<HttpFailureKind, (host: string, detail: string, all: HttpFailureDetails) => FailureText>> =
  {
    url: (host, detail) => ({
      message: `${host} cannot be asked: ${detail}`,
      fix: "Write an `https://` address without user name and password.",
    }),
    timeout: (host, detail) => ({
      message: `${host} gave no answer within ${detail}`,
      fix: `Check that this machine may reach ${host} (firewall, proxy, private runner network), then run the job again.`,
    }),
    refused: (host) => ({
      message: `${host} refused the connection`,
      fix: `Check the address and port, and that a firewall lets this machine reach ${host}.`,
    }),
    name: (host) => ({
      message: `${host} is not known to DNS`,
      fix: "Check the spelling of the host (region, domain), and that this machine's DNS knows it; behind a proxy set HTTPS_PROXY.",
    }),
    tls: (host) => ({
      message: `no trusted encrypted connection to ${host}`,
      fix: "If a proxy or a private authority signs this host's certificate, put that authority's certificate in a PEM file and set NODE_EXTRA_CA_CERTS to its path on the runner. Check the machine's clock, too.",
    }),
    proxy: (host, detail, { status }) => ({
      message: `${host} cannot be reached through the proxy: ${detail}`,
      fix: proxyFix(host, status),
    }),
    redirect: (host, detail) => ({
      message: `${host} answered with a redirect to ${detail}; a token is not sent on to another place`,
      fix: `If ${detail} is a sign-in page, a proxy catches the request: let ${host} through, or name it in NO_PROXY. If the policy names this address, name the final one there.`,
    }),
    "too-large": (host, detail) => ({
      message: `the answer of ${host} is larger than ${detail}`,
      fix: "No answer of this kind is that large: check the address, and whether a proxy answers in its place.",
    }),
    truncated: (host) => ({
      message: `the answer of ${host} broke off before its end`,
      fix: "Run the job again. If it happens again, a proxy or firewall between cuts connections.",
    }),
    encoded: (host, detail) => ({
      message: `${host} answered in the encoding ${detail}, which was not asked for`,
      fix: "Check the address, and whether a proxy changes answers.",
    }),
    network: (host) => ({
      message: `the connection to ${host} failed`,
      fix: `Run the job again. If it happens again, check that this machine may reach ${host}.`,
    }),
    cancelled: (host) => ({
      message: `cancelled while waiting for ${host}`,
      fix: "Run the job again if it should go on.",
    }),
  };

function proxyFix(host: string, status: number | undefined): string {
  if (status === 407)
    return "Put user name and password into HTTPS_PROXY (`http://user:password@proxy:port`, from a secret).";
  if (status === 403)
    return `Ask for ${host} to be allowed on the proxy, or name the host in NO_PROXY if it can be reached directly.`;
  if (status !== undefined && status >= 500)
    return `The proxy answers, and does not reach ${host}: correct the host's name if it is misspelt, and see that it runs. Check HTTPS_PROXY, too; name ${host} in NO_PROXY if it can be reached directly.`;
  return `Check HTTPS_PROXY, and that the proxy runs; name ${host} in NO_PROXY if it can be reached directly.`;
}
