import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type GithubReply, githubReply } from "./github-reply.ts";

export interface GithubApiOptions {
  /**
   * By `METHOD /path`, for example `GET /repos/acme/shop`. A list is answered in order, its last reply again and again.
   * What is not listed is a 404.
   */
  readonly routes: Readonly<Record<string, GithubReply | readonly [GithubReply, ...GithubReply[]]>>;
}

export interface GithubRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds since the server started. */
  readonly at: number;
}

export interface GithubApi {
  /** What GITHUB_API_URL must say. */
  readonly url: string;
  /** Every request so far, in order. */
  readonly requests: readonly GithubRequest[];
  close(): Promise<void>;
}

/** Starts a GitHub REST API on 127.0.0.1 that answers by script and remembers what it was asked. */
export async function startGithubApi(options: GithubApiOptions): Promise<GithubApi> {
  const requests: GithubRequest[] = [];
  const asked = new Map<string, number>();
  const started = performance.now();

  const server = createServer(async (request, response) => {
    const seen = await readRequest(request, performance.now() - started);
    requests.push(seen);
    const route = `${seen.method} ${seen.path}`;
    const count = asked.get(route) ?? 0;
    asked.set(route, count + 1);
    send(response, replyFor(options.routes[route], count));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function replyFor(
  script: GithubReply | readonly [GithubReply, ...GithubReply[]] | undefined,
  count: number,
): GithubReply {
  if (script === undefined) return githubReply.notFound();
  if (!isList(script)) return script;
  return script[Math.min(count, script.length - 1)] ?? script[0];
}

function isList(
  script: GithubReply | readonly [GithubReply, ...GithubReply[]],
): script is readonly [GithubReply, ...GithubReply[]] {
  return Array.isArray(script);
}

async function readRequest(request: IncomingMessage, at: number): Promise<GithubRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? "GET",
    path: request.url ?? "/",
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString("utf8"),
    at,
  };
}

function send(response: ServerResponse, reply: GithubReply): void {
  if (reply.fault === "silent") return;
  const body = Buffer.from(reply.body, "utf8");
  const promised = reply.fault === "truncated" ? body.length + 100 : body.length;
  response.writeHead(reply.status, { ...reply.headers, "content-length": promised });
  if (reply.fault === "truncated") response.write(body, () => response.destroy());
  else response.end(body);
}
