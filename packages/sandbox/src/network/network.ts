import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import type { CertificateAuthority } from "../tls/certificate-authority.ts";
import { answerFaults, type Fault, type Faults } from "./fault.ts";
import type { SandboxReply, SandboxRequest, Service } from "./service.ts";

/** A request as it came, with the service that answered, and how. */
export interface SeenRequest extends SandboxRequest {
  readonly service: string | undefined;
  readonly status: number | undefined;
  readonly fault: Fault["kind"] | undefined;
}

export interface Tunnel {
  readonly host: string;
  /** False: refused, because of a fault or because nobody here answers for the host. */
  readonly opened: boolean;
}

/** The world outside of the job: a proxy that leads every host to a service of the sandbox, and nothing out of the machine. */
export interface Network {
  /** What HTTPS_PROXY must say. */
  readonly proxy: string;
  readonly requests: readonly SeenRequest[];
  readonly tunnels: readonly Tunnel[];
  close(): Promise<void>;
}

export interface NetworkOptions {
  readonly authority: CertificateAuthority;
  readonly services: readonly Service[];
  readonly faults: Faults;
  /** For the Date of answers. */
  readonly now: () => Date;
}

const largestBody = 4 * 1024 * 1024;

export async function startNetwork(options: NetworkOptions): Promise<Network> {
  const { authority, services, faults } = options;
  const requests: SeenRequest[] = [];
  const tunnels: Tunnel[] = [];
  const sockets = new Set<Duplex>();
  const started = performance.now();

  const inside = createTlsServer({
    SNICallback: (host, done) => {
      authority.contextFor(host).then((context) => done(null, context), done);
    },
  });
  inside.on("request", (request: IncomingMessage, response: ServerResponse) => {
    void readRequest(request, performance.now() - started)
      .then(async (seen) => requests.push({ ...seen, ...(await answer(seen, response, options)) }))
      .catch(() => response.destroy());
  });
  // A client that breaks off is what some tests do.
  inside.on("tlsClientError", () => {});

  const proxy = createServer((_, response) => response.writeHead(405).end("This proxy takes CONNECT only.\n"));
  proxy.on("connect", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const host = (request.url ?? "").replace(/:443$/, "").toLowerCase();
    socket.on("error", () => {});
    const fault = faults.next({ host }, ["proxy"]);
    const status =
      fault?.kind === "proxy" ? (fault.status ?? 403) : services.some((each) => each.isHost(host)) ? 200 : 502;
    tunnels.push({ host, opened: status === 200 });
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    if (head.length > 0) socket.unshift(head);
    inside.emit("connection", socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    proxy: `http://127.0.0.1:${port}`,
    requests,
    tunnels,
    async close() {
      const closed = new Promise<void>((resolve) => proxy.close(() => resolve()));
      proxy.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function readRequest(request: IncomingMessage, at: number): Promise<SandboxRequest> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBody) throw new Error("the request is too large");
    chunks.push(chunk);
  }
  const url = new URL(request.url ?? "/", `https://${request.headers.host ?? "unknown.invalid"}`);
  return {
    method: request.method ?? "GET",
    host: url.host,
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks).toString("utf8"),
    at,
  };
}

type Answered = Pick<SeenRequest, "service" | "status" | "fault">;

async function answer(
  request: SandboxRequest,
  response: ServerResponse,
  { services, faults, now }: NetworkOptions,
): Promise<Answered> {
  const fault = faults.next(request, answerFaults);
  if (fault?.kind === "slow" && !(await waits(response, fault.milliseconds)))
    return { service: undefined, status: undefined, fault: fault.kind };
  if (fault?.kind === "reset") {
    response.socket?.destroy();
    return { service: undefined, status: undefined, fault: fault.kind };
  }
  const instead = fault === undefined ? undefined : replyOfFault(fault);
  if (instead !== undefined) {
    send(response, instead, fault, now());
    return { service: undefined, status: instead.status, fault: fault?.kind };
  }
  const found = await firstReply(request, services);
  const reply = found?.reply ?? { status: 404, body: "Nothing of the sandbox answers here.\n" };
  send(response, reply, fault, now());
  return { service: found?.name, status: reply.status, fault: fault?.kind };
}

/** Whether the client still waits for its answer after so long. */
async function waits(response: ServerResponse, milliseconds: number): Promise<boolean> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  return delay(milliseconds, true, { signal: gone.signal }).catch(() => false);
}

async function firstReply(request: SandboxRequest, services: readonly Service[]) {
  for (const service of services) {
    const reply = service.isHost(request.host) ? await service.answer(request) : undefined;
    if (reply !== undefined) return { name: service.name, reply };
  }
  return undefined;
}

/** The answer that a fault gives in place of the right one; undefined where it only changes that. */
function replyOfFault(fault: Fault): SandboxReply | undefined {
  switch (fault.kind) {
    case "status":
      return { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? "" };
    case "throttle":
      return {
        status: 429,
        headers: fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) },
        body: "",
      };
    case "html":
      return {
        status: 200,
        headers: { "content-type": "text/html" },
        body: "<!doctype html><title>Sign in</title><form action=/login></form>\n",
      };
    case "huge":
      return {
        status: 200,
        headers: { "content-type": "application/json" },
        body: " ".repeat(fault.bytes ?? 3_000_000),
      };
    case "redirect":
      return { status: 302, headers: { location: fault.to }, body: "" };
    default:
      return undefined;
  }
}

function send(response: ServerResponse, reply: SandboxReply, fault: Fault | undefined, now: Date): void {
  const skew = fault?.kind === "skew" ? fault.milliseconds : 0;
  const body = Buffer.from(reply.body, "utf8");
  response.writeHead(reply.status, {
    date: new Date(now.getTime() + skew).toUTCString(),
    ...reply.headers,
    ...(fault?.kind === "content-type" ? { "content-type": fault.type } : {}),
    "content-length": body.length,
  });
  if (fault?.kind === "truncated")
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
  else response.end(body);
}
