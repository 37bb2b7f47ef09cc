import { Agent, request } from "node:https";
import type { Sandbox } from "../sandbox.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks a host as any program in the sandbox would: through the proxy, over TLS, by its production name. */
export function ask(sandbox: Sandbox, url: string, { method, headers = {}, body }: Question = {}): Promise<Answer> {
  const agent = new Agent({
    keepAlive: false,
    ca: sandbox.certificate,
    proxyEnv: { HTTPS_PROXY: sandbox.environment.HTTPS_PROXY ?? "" },
  });
  return new Promise<Answer>((resolve, reject) => {
    const outgoing = request(
      url,
      { agent, method: method ?? (body === undefined ? "GET" : "POST"), headers },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  }).finally(() => agent.destroy());
}

export function askForm(sandbox: Sandbox, url: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
  return ask(sandbox, url, {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
}

export function askJson(
  sandbox: Sandbox,
  url: string,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return ask(sandbox, url, {
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  });
}
