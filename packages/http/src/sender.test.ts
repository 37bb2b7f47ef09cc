import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HttpFailure } from "./failure.ts";
import type { HttpReply, HttpRequest } from "./request.ts";
import { createHttpSender } from "./sender.ts";
import { type ConnectProxy, type ProxyBehaviour, startProxy } from "./testing/connect-proxy.ts";
import { type Certificate, type LoopbackServer, selfSigned, startServer } from "./testing/loopback-server.ts";

const canary = ["canary", "0f3a9c1e"].join("-");
const pages: Record<
  string,
  { status?: number; headers?: Record<string, string>; body?: string; cut?: boolean; silent?: boolean }
> = {
  "/fine": { body: "grüezi", headers: { date: "Sat, 21 Nov 2026 08:10:00 GMT" } },
  "/denied": { status: 403, body: "no" },
  "/elsewhere": { status: 302, headers: { location: `https://login.acme.example/sign-in?t=${canary}` } },
  "/moved": { status: 308, headers: { location: "/fine" } },
  "/no-place": { status: 302, headers: { location: "http://[" } },
  "/not-modified": { status: 304 },
  "/zipped": { headers: { "content-encoding": "gzip" }, body: "\u001f" },
  "/large": { body: "x".repeat(3000) },
  "/cut": { body: "half", cut: true },
  "/silent": { silent: true },
};

let server: LoopbackServer;
let secure: LoopbackServer;
let certificate: Certificate;
let seen: { method: string; headers: Record<string, string>; body: string }[] = [];

beforeAll(async () => {
  certificate = selfSigned("sts.acme.example");
  const listener: Parameters<typeof startServer>[0] = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    seen.push({
      method: request.method ?? "",
      headers: Object.fromEntries(headers),
      body: Buffer.concat(chunks).toString(),
    });
    const page = pages[new URL(request.url ?? "/", "http://x").pathname] ?? { status: 404 };
    if (page.silent) return;
    const length = page.cut ? { "content-length": "100" } : {};
    response.writeHead(page.status ?? 200, { ...page.headers, ...length });
    if (page.cut) response.write(page.body, () => response.destroy());
    else response.end(page.body);
  };
  server = await startServer(listener);
  secure = await startServer(listener, certificate);
});

afterAll(async () => {
  await server.close();
  await secure.close();
});

const plain = createHttpSender({ env: {}, userAgent: "sallyport/test", now: () => new Date("2026-11-21T08:00:00Z") });

async function failureOf(work: Promise<HttpReply>): Promise<HttpFailure> {
  const thrown = await work.then(
    (reply) => expect.fail(`answered with ${reply.status}`),
    (error: unknown) => error,
  );
  if (!(thrown instanceof HttpFailure)) throw thrown;
  expect(`${thrown.message} ${thrown.fix}`).not.toContain(canary);
  return thrown;
}

const get = (path: string, more: Partial<HttpRequest> = {}) =>
  plain({ method: "GET", url: `${server.url}${path}?t=${canary}`, ...more });

describe("a request without a proxy", () => {
  it("gives status, headers, body and how far the clocks are apart", async () => {
    const reply = await get("/fine");
    expect(reply).toMatchObject({ status: 200, body: "grüezi", skewMilliseconds: 600_500 });
    expect(reply.headers.date).toBe("Sat, 21 Nov 2026 08:10:00 GMT");
    expect(reply.elapsedMilliseconds).toBeGreaterThan(0);
  });

  it("sends the body with its length in bytes, and its name", async () => {
    seen = [];
    await get("/fine", { method: "POST", body: "ä=1", headers: { "content-type": "text/plain" } });
    await get("/fine", { method: "DELETE" });
    expect(seen[0]).toMatchObject({ method: "POST", body: "ä=1" });
    expect(seen[0]?.headers).toMatchObject({
      "content-length": "4",
      "content-type": "text/plain",
      "user-agent": "sallyport/test",
      "accept-encoding": "identity",
      connection: "close",
    });
    expect(seen[1]).toMatchObject({ method: "DELETE", headers: { "content-length": "0" } });
  });

  it("takes any status for an answer", async () => {
    expect((await get("/denied")).status).toBe(403);
    expect((await get("/not-modified")).status).toBe(304);
  });

  it.each([
    ["/elsewhere", "redirect", /redirect to https:\/\/login\.acme\.example; /],
    ["/moved", "redirect", /another path of the same host/],
    ["/no-place", "redirect", /an address that is none/],
    ["/zipped", "encoded", /encoding gzip/],
    ["/large", "too-large", /larger than 2 KiB$/],
    ["/cut", "truncated", /broke off/],
    ["/silent", "timeout", /within 0.2 seconds$/],
  ])("%s is a failure of the kind %s", async (path, kind, message) => {
    const failure = await failureOf(
      get(path, { maxBytes: 2048, timeoutMilliseconds: kind === "timeout" ? 200 : 30_000 }),
    );
    expect(failure.kind).toBe(kind);
    expect(failure.host).toBe(`127.0.0.1:${server.port}`);
    expect(failure.message).toMatch(message);
  });

  it("can be cancelled before and while it waits", async () => {
    const controller = new AbortController();
    const waiting = failureOf(plain({ method: "GET", url: `${server.url}/silent` }, controller.signal));
    setTimeout(() => controller.abort(), 20);
    expect(await waiting).toMatchObject({ kind: "cancelled", transient: false });
    expect((await failureOf(plain({ method: "GET", url: server.url }, controller.signal))).kind).toBe("cancelled");
  });

  it.each([
    ["http://sts.acme.example/", /starts with http:\/\//],
    ["ftp://127.0.0.1/", /starts with ftp:\/\//],
    ["https://user:pass@sts.acme.example/", /user name or password/],
    ["sts.acme.example", /no URL/],
  ])("%s is not asked at all", async (url, message) => {
    const failure = await failureOf(plain({ method: "GET", url }));
    expect(failure).toMatchObject({ kind: "url", transient: false });
    expect(failure.message).toMatch(message);
    expect(failure.message).not.toContain("pass@");
  });

  it("tells a closed port, an unknown name and an untrusted certificate apart", async () => {
    const closed = await startServer(() => {});
    await closed.close();
    expect(await failureOf(plain({ method: "GET", url: closed.url }))).toMatchObject({
      kind: "refused",
      transient: true,
    });
    expect((await failureOf(plain({ method: "GET", url: "https://sts.invalid/" }))).kind).toBe("name");
    const failure = await failureOf(plain({ method: "GET", url: secure.url }));
    expect(failure).toMatchObject({ kind: "tls", transient: false, reason: "DEPTH_ZERO_SELF_SIGNED_CERT" });
    expect(failure.fix).toContain("NODE_EXTRA_CA_CERTS");
  });

  it("does not wait for a handshake without end", async () => {
    const mute = createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
    const port = (mute.address() as { port: number }).port;
    const impatient = createHttpSender({ env: {}, userAgent: "x", connectMilliseconds: 50 });
    const failure = await failureOf(impatient({ method: "GET", url: `https://127.0.0.1:${port}/` }));
    expect(failure.message).toBe(`127.0.0.1:${port} gave no answer within 0.05 seconds`);
    // The connection is gone, else this would hang.
    await new Promise((resolve) => mute.close(resolve));
  });

  it("does not show a header that cannot be sent", async () => {
    const failure = await failureOf(get("/fine", { headers: { authorization: `${canary}\n` } }));
    expect(failure).toMatchObject({ kind: "network", reason: "ERR_INVALID_CHAR" });
  });
});

describe("a request through a proxy", () => {
  const url = `https://sts.acme.example/fine?t=${canary}`;

  async function through<T>(behaviour: ProxyBehaviour, use: (proxy: ConnectProxy) => Promise<T>): Promise<T> {
    const proxy = await startProxy(behaviour);
    try {
      return await use(proxy);
    } finally {
      await proxy.close();
    }
  }

  const sender = (proxy: { port: number }, more: { connectMilliseconds?: number } = {}) =>
    createHttpSender({
      env: { HTTPS_PROXY: `http://us%40er:${canary}@127.0.0.1:${proxy.port}`, NO_PROXY: "direct.invalid" },
      userAgent: "x",
      certificateAuthorities: [certificate.cert],
      ...more,
    });

  it("digs a tunnel, with the proxy's password, and checks the certificate of the host behind it", async () => {
    await through({ port: secure.port }, async (proxy) => {
      const reply = await sender(proxy)({ method: "GET", url });
      expect(reply).toMatchObject({ status: 200, body: "grüezi" });
      const authorization = `Basic ${Buffer.from(`us@er:${canary}`).toString("base64")}`;
      expect(proxy.asked).toEqual([{ target: "sts.acme.example:443", authorization }]);
      const wrongHost = await failureOf(sender(proxy)({ method: "GET", url: "https://other.acme.example/" }));
      expect(wrongHost).toMatchObject({ kind: "tls", reason: "ERR_TLS_CERT_ALTNAME_INVALID" });
    });
  });

  it("leaves the proxy out for what NO_PROXY names and for this machine", async () => {
    await through("hang", async (proxy) => {
      expect((await failureOf(sender(proxy)({ method: "GET", url: "https://direct.invalid/" }))).kind).toBe("name");
      expect((await sender(proxy)({ method: "GET", url: `${server.url}/fine` })).status).toBe(200);
      expect(proxy.asked).toEqual([]);
    });
  });

  it.each([
    [
      "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n",
      407,
      false,
      /wants a user name and password/,
      /user name and password into HTTPS_PROXY/,
    ],
    ["HTTP/1.1 403 Forbidden\r\n\r\n", 403, false, /forbids it/, /sts\.acme\.example to be allowed/],
    [
      "HTTP/1.1 502 Bad Gateway\r\n\r\n",
      502,
      true,
      /answered with status 502/,
      /name if it is misspelt.* Check HTTPS_PROXY/,
    ],
    ["SSH-2.0-x\r\n\r\n", undefined, false, /does not speak HTTP/, /Check HTTPS_PROXY/],
  ])("says what the proxy said: %j", async (says, status, transient, message, fix) => {
    await through({ says }, async (proxy) => {
      const failure = await failureOf(sender(proxy)({ method: "GET", url }));
      expect(failure).toMatchObject({ kind: "proxy", host: "sts.acme.example", status, transient });
      expect(failure.message).toMatch(message);
      expect(failure.message).toContain(`127.0.0.1:${proxy.port}`);
      expect(failure.fix).toMatch(fix);
    });
  });

  it("says when the proxy hangs up, hangs, or is not there", async () => {
    await through("close", async (proxy) => {
      expect((await failureOf(sender(proxy)({ method: "GET", url }))).message).toMatch(/closed the connection/);
    });
    const gone = await through("hang", async (proxy) => {
      const failure = await failureOf(sender(proxy, { connectMilliseconds: 50 })({ method: "GET", url }));
      expect(failure.kind).toBe("timeout");
      return proxy;
    });
    const failure = await failureOf(sender(gone)({ method: "GET", url }));
    expect(failure).toMatchObject({ kind: "proxy", transient: true, reason: "ECONNREFUSED" });
    expect(failure.message).toMatch(/refuses connections/);
  });
});
