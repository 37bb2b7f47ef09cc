import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createHttpSender, type HttpSender } from "@sallyport/http";

/** What a service was asked. */
export interface SeenQuestion {
  readonly method: string | undefined;
  readonly host: string;
  readonly path: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A service on this machine that answers for every host, and a sender that brings everything to it over real HTTP. */
export interface LiveServer {
  readonly send: HttpSender;
  readonly seen: readonly SeenQuestion[];
  /** From now on. `timeout`: milliseconds that its clients wait, instead of those that they ask for. */
  answer(listener: RequestListener, timeout?: number): void;
  close(): Promise<void>;
}

const original = "x-test-host";

/** As long as no machine is so busy that it gives no answer. */
const patience = 30_000;

export async function startLiveServer(): Promise<LiveServer> {
  const seen: SeenQuestion[] = [];
  let current: RequestListener = (_, response) => void response.writeHead(500).end();
  let wait = patience;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      const host = String(request.headers[original]);
      seen.push({ method: request.method, host, path: request.url, headers: request.headers, body });
      current(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const real = createHttpSender({ env: {}, userAgent: "sallyport/test" });
  return {
    seen,
    send: (request, signal) => {
      const url = new URL(request.url);
      if (url.protocol !== "https:") throw new Error("a question that is not encrypted");
      const headers = { ...request.headers, [original]: url.host };
      const there = `http://127.0.0.1:${port}${url.pathname}${url.search}`;
      return real({ ...request, url: there, headers, timeoutMilliseconds: wait }, signal);
    },
    answer(listener, timeout = patience) {
      current = listener;
      wait = timeout;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers with a status and JSON, or a text as it is. */
export function answerWith(status: number, content: unknown): RequestListener {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return (_, response) => void response.writeHead(status).end(text);
}
