import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http, { type RequestListener, type Server } from "node:http";
import https from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export interface LoopbackServer {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A self-signed certificate for these names, made by openssl. */
export function selfSigned(...names: readonly string[]): Certificate {
  const folder = mkdtempSync(path.join(tmpdir(), "sallyport-http-"));
  const file = (name: string) => path.join(folder, name);
  try {
    const subject = [
      "-subj",
      `/CN=${names[0]}`,
      "-addext",
      `subjectAltName=${names.map((name) => `DNS:${name}`).join(",")}`,
    ];
    const form = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
    const files = ["-keyout", file("key.pem"), "-out", file("cert.pem")];
    execFileSync("openssl", ["req", ...form, ...files, ...subject], { stdio: "pipe" });
    return { key: readFileSync(file("key.pem"), "utf8"), cert: readFileSync(file("cert.pem"), "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function startServer(listener: RequestListener, certificate?: Certificate): Promise<LoopbackServer> {
  const server = certificate ? https.createServer(certificate, listener) : http.createServer(listener);
  return await listen(server, certificate ? "https" : "http");
}

/** Binds a server to a free port of 127.0.0.1. Closing it cuts every connection, tunnels too. */
export async function listen(server: Server, scheme: "http" | "https" = "http"): Promise<LoopbackServer> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `${scheme}://127.0.0.1:${port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
