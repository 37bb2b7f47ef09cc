export type HttpMethod = "GET" | "POST" | "PUT" | "DELETE";

export interface HttpRequest {
  readonly method: HttpMethod;
  /** `https:` everywhere, `http:` only to this machine. May hold a query; it is never shown. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole exchange, connecting included. Default 10,000. */
  readonly timeoutMilliseconds?: number;
  /** As much of an answer as is read. Default 1 MiB; a larger answer is a failure. */
  readonly maxBytes?: number;
}

export interface HttpReply {
  readonly status: number;
  /** By lower-case name; what came several times is joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded as UTF-8. May hold anything, also the secret that was asked for. */
  readonly body: string;
  readonly elapsedMilliseconds: number;
  /** How far the server's clock is before ours (negative: behind), to the second, where it sent a Date. */
  readonly skewMilliseconds?: number;
}

/** Sends one request and reads the whole answer, whatever its status. Rejects with an `HttpFailure`, never with anything else. */
export type HttpSender = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpReply>;
