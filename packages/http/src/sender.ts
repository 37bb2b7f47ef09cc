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
 * An HTTP client for exchanging credentials, small and dull on purpose. It speaks TLS, or plain HTTP to this machine only, and uses the
 * proxy of the environment. It follows no redirects and has no compression, cookies or caches; it keeps nothing open and logs nothing.
 */
export function createHttpSender(options: HttpSenderOptions): HttpSender {
  const certificates = options.certificateAuthorities ?? [];
  const ca = certificates.length > 0 ? [...getCACertificates("default"), ...certificates] : undefined;
  return async (request, signal) => {
    const url = checkedUrl(request.url);
    const connection = connectionTo(url, options.env, ca);
    try {
      return await exchange({ url, request, connection, options }, signal);
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

/** One request on its way. */
interface Call {
  readonly url: URL;
  readonly request: HttpRequest;
  readonly connection: Connection;
  readonly options: HttpSenderOptions;
}

/** The first of answer, error, time-out and signal counts: Node's request reports none of them while a tunnel is dug. */
async function exchange(call: Call, signal: AbortSignal | undefined): Promise<HttpReply> {
  const { url, request, options } = call;
  const milliseconds = request.timeoutMilliseconds ?? defaultTimeout;
  const whole = deadline(url, milliseconds);
  const connecting = deadline(url, Math.min(options.connectMilliseconds ?? defaultConnectTimeout, milliseconds));
  const cancellation = cancellationBy(signal, url);
  try {
    if (signal?.aborted) throw cancelled(url);
    const ends = [whole, connecting, cancellation].map(({ passed }) => passed);
    return await Promise.race([...ends, answerTo(call, connecting.clear)]);
  } finally {
    for (const limit of [whole, connecting, cancellation]) limit.clear();
  }
}

/** What may end an exchange before its answer. */
interface Limit {
  /** Rejects when the limit is reached; never resolves. */
  readonly passed: Promise<never>;
  readonly clear: () => void;
}

function deadline(url: URL, milliseconds: number): Limit {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(timeoutOf(url, milliseconds)), milliseconds);
  return { passed: promise, clear: () => clearTimeout(timer) };
}

function cancellationBy(signal: AbortSignal | undefined, url: URL): Limit {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(cancelled(url));
  signal?.addEventListener("abort", onAbort, { once: true });
  return { passed: promise, clear: () => signal?.removeEventListener("abort", onAbort) };
}

function cancelled(url: URL): HttpFailure {
  return new HttpFailure({ kind: "cancelled", host: url.host });
}

/** Sends the request and reads the answer. `onConnected` is called as soon as the connection stands. */
function answerTo({ url, request, connection, options }: Call, onConnected: () => void): Promise<HttpReply> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(failureOfSocket(error, url, connection.proxy));
    const { request: start } = url.protocol === "http:" ? http : https;
    const headers = headersOf(request, options.userAgent);
    try {
      const outgoing = start(url, { method: request.method, agent: connection.agent, headers });
      outgoing.on("error", fail);
      outgoing.on("socket", (socket) => {
        if (!socket.connecting) onConnected();
        else socket.once(url.protocol === "http:" ? "connect" : "secureConnect", onConnected);
      });
      outgoing.on("response", (incoming) => {
        onConnected();
        const clock = { started, now: options.now ?? (() => new Date()) };
        readReply(incoming, url, request.maxBytes ?? defaultMaxBytes, clock).then(resolve, reject);
      });
      outgoing.end(request.body);
    } catch (error) {
      // A header that cannot be sent, such as a token with a line break.
      fail(error);
    }
  });
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
