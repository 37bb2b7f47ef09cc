import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createHttpSender, type HttpSender } from "@sallyport/http";

/** A request as a provider sees it, under the address that was meant. */
export interface SeenRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ProviderReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
  /** Instead of a whole answer: nothing at all, or half of it. */
  readonly fault?: "silent" | "cut";
}

export interface LoopbackProviders {
  readonly seen: readonly SeenRequest[];
  /** Sends to the loopback server whatever host is meant. */
  readonly send: HttpSender;
  /** What answers from now on. */
  answer(route: (request: SeenRequest, count: number) => ProviderReply): void;
  close(): Promise<void>;
}

/** A real server on 127.0.0.1 in the place of every provider. */
export async function startProviders(): Promise<LoopbackProviders> {
  const seen: SeenRequest[] = [];
  let count = 0;
  // A request that a test gave up may come when the next test has begun.
  let round = 0;
  let route: (request: SeenRequest, count: number) => ProviderReply = () => ({ status: 404 });
  const server = createServer(async (incoming, outgoing) => {
    const request = await readRequest(incoming);
    if (request.headers["x-round"] !== String(round)) return void outgoing.destroy();
    seen.push(request);
    count += 1;
    const { status = 200, headers = {}, body = "", fault } = route(request, count);
    if (fault === "silent") return;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const length = Buffer.byteLength(text);
    outgoing.writeHead(status, { ...headers, "content-length": fault === "cut" ? length + 50 : length });
    if (fault === "cut") outgoing.write(text, () => outgoing.destroy());
    else outgoing.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const plain = createHttpSender({ env: {}, userAgent: "sallyport/test" });
  return {
    seen,
    send: (request, signal) => {
      const { host, pathname, search } = new URL(request.url);
      const url = `http://127.0.0.1:${port}${pathname}${search}`;
      return plain(
        { ...request, url, headers: { ...request.headers, "x-meant-host": host, "x-round": `${round}` } },
        signal,
      );
    },
    answer(next) {
      seen.length = 0;
      count = 0;
      round += 1;
      route = next;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  const url = new URL(incoming.url ?? "/", "http://loopback");
  return {
    method: incoming.method ?? "",
    host: headers["x-meant-host"] ?? "",
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}
