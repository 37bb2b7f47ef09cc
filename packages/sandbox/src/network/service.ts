import { isRecord, type UnknownRecord } from "@sallyport/core";
/** A request that has reached a host of the sandbox. */
export interface SandboxRequest {
  readonly method: string;
  readonly host: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds since the sandbox was started. */
  readonly at: number;
}

export interface SandboxReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Something that answers for hosts. */
export interface Service {
  readonly name: string;
  isHost(host: string): boolean;
  /** Undefined: this path is not its own, and another service of the host may have it. */
  answer(request: SandboxRequest): Promise<SandboxReply | undefined>;
}

export function jsonReply(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): SandboxReply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

/** The body as an object; empty for anything else. */
export function jsonBody({ body }: SandboxRequest): UnknownRecord {
  try {
    const value: unknown = JSON.parse(body);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

export function bearerOf({ headers }: SandboxRequest): string | undefined {
  return /^(?:Bearer|token) (\S+)$/i.exec(headers.authorization ?? "")?.[1];
}

/** An option that may be a text. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
