import http from "node:http";
import https from "node:https";
import { getCACertificates } from "node:tls";
import { type Connection, connectionTo } from "./connection.ts";
import { HttpFailure } from "./failure.ts";
import { isLoopback } from "./loopback.ts";
import { readReply } from "./reply.ts";
import type { HttpReply, HttpRequest, HttpSender } from "./request.ts";
import { failureOfSocket } from "./socket-failure.ts";

export interface HttpSenderOptions {
  /** HTTPS_PROXY, NO_PROXY and their lower-case forms are read, nothing else. */
  readonly env: NodeJS.ProcessEnv;
  readonly userAgent: string;
  /** For the clock skew. Default: the system's clock. */
  readonly now?: () => Date;
  /** PEM certificates to trust besides Node's own and NODE_EXTRA_CA_CERTS. */
  readonly certificateAuthorities?: readonly string[];
  /** For connecting, a proxy and the TLS handshake included. Default 5,000. */
  readonly connectMilliseconds?: number;
}

const defaultTimeout = 10_000;
const defaultConnectTimeout = 5_000;
const defaultMaxBytes = 1_048_576;

/**
 * A client for exchanges of credentials, made to be small and dull: encrypted or on this machine, through the proxy of the environment,
 * no redirects, no compression, no cookies, no caches, nothing kept open, nothing logged.
 */
export function createHttpSender(options: HttpSenderOptions): HttpSender {
  const certificates = options.certificateAuthorities ?? [];
  const ca = certificates.length > 0 ? [...getCACertificates("default"), ...certificates] : undefined;
  return async (request, signal) => {
    const url = checkedUrl(request.url);
    const connection = connectionTo(url, options.env, ca);
    try {
      return await exchange(url, request, connection, options, signal);
    } finally {
      connection.close();
    }
  };
}

function checkedUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw new HttpFailure({ kind: "url", host: "the server", detail: "its address is no URL" });
  const refuse = (detail: string) => new HttpFailure({ kind: "url", host: url.host || "the server", detail });
  if (url.username !== "" || url.password !== "") throw refuse("its address holds a user name or password");
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) return url;
  throw refuse(`its address starts with ${url.protocol}//, and only encrypted connections are made`);
}

/** The promise is settled by the first of answer, error, time-out and signal: Node's request reports none of them while a tunnel is dug. */
function exchange(
  url: URL,
  request: HttpRequest,
  connection: Connection,
  options: HttpSenderOptions,
  signal: AbortSignal | undefined,
): Promise<HttpReply> {
  const started = performance.now();
  const whole = request.timeoutMilliseconds ?? defaultTimeout;
  const connecting = Math.min(options.connectMilliseconds ?? defaultConnectTimeout, whole);
  const timers: NodeJS.Timeout[] = [];
  const cancelled = () => new HttpFailure({ kind: "cancelled", host: url.host });
  let stopListening = () => {};
  return new Promise<HttpReply>((resolve, reject) => {
    if (signal?.aborted) throw cancelled();
    const expire = (milliseconds: number) => {
      const timer = setTimeout(() => reject(timeoutOf(url, milliseconds)), milliseconds);
      timers.push(timer);
      return timer;
    };
    const onAbort = () => reject(cancelled());
    signal?.addEventListener("abort", onAbort, { once: true });
    stopListening = () => signal?.removeEventListener("abort", onAbort);

    expire(whole);
    const connectTimer = expire(connecting);
    const fail = (error: unknown) => reject(failureOfSocket(error, url, connection.proxy));
    const outgoing = startRequest(url, request, connection.agent, options.userAgent, fail);
    outgoing?.on("socket", (socket) => {
      if (!socket.connecting) clearTimeout(connectTimer);
      else socket.once(url.protocol === "http:" ? "connect" : "secureConnect", () => clearTimeout(connectTimer));
    });
    outgoing?.on("response", (incoming) => {
      clearTimeout(connectTimer);
      const limit = request.maxBytes ?? defaultMaxBytes;
      const clock = { started, now: options.now ?? (() => new Date()) };
      readReply(incoming, url, limit, clock).then(resolve, reject);
    });
  }).finally(() => {
    for (const timer of timers) clearTimeout(timer);
    stopListening();
  });
}

function startRequest(
  url: URL,
  request: HttpRequest,
  agent: http.Agent,
  userAgent: string,
  fail: (error: unknown) => void,
): http.ClientRequest | undefined {
  try {
    const { request: start } = url.protocol === "http:" ? http : https;
    const outgoing = start(url, { method: request.method, agent, headers: headersOf(request, userAgent) });
    outgoing.on("error", fail);
    outgoing.end(request.body);
    return outgoing;
  } catch (error) {
    // A header that cannot be sent, such as a token with a line break.
    fail(error);
    return undefined;
  }
}

function timeoutOf(url: URL, milliseconds: number): HttpFailure {
  const seconds = milliseconds / 1000;
  return new HttpFailure({
    kind: "timeout",
    host: url.host,
    detail: seconds === 1 ? "1 second" : `${seconds} seconds`,
  });
}

function headersOf(request: HttpRequest, userAgent: string): Record<string, string> {
  const headers: Record<string, string> = {
    "user-agent": userAgent,
    "accept-encoding": "identity",
    ...request.headers,
  };
  // Node sends a body of DELETE in chunks otherwise, and none of POST without a length, which some servers refuse.
  if (request.body !== undefined || request.method !== "GET") {
    headers["content-length"] = String(Buffer.byteLength(request.body ?? ""));
  }
  return headers;
}
