import http from "node:http";
import { connect, type Socket } from "node:net";
import { type LoopbackServer, listen } from "./loopback-server.ts";

export interface ConnectProxy extends LoopbackServer {
  /** `host:port` of every CONNECT, with the credentials that came along. */
  readonly asked: readonly { readonly target: string; readonly authorization?: string }[];
}

/** What the proxy does with a CONNECT: dig the tunnel to this port of 127.0.0.1, say something itself, hang, or hang up. */
export type ProxyBehaviour = { readonly port: number } | { readonly says: string } | "hang" | "close";

export async function startProxy(behaviour: ProxyBehaviour): Promise<ConnectProxy> {
  const asked: { target: string; authorization?: string }[] = [];
  const server = http.createServer((_request, response) => response.writeHead(405).end());
  server.on("connect", (request, socket: Socket) => {
    const authorization = request.headers["proxy-authorization"];
    asked.push({ target: request.url ?? "", ...(authorization === undefined ? {} : { authorization }) });
    socket.on("error", () => {});
    if (behaviour === "close") socket.destroy();
    else if (behaviour !== "hang") answer(socket, behaviour);
  });
  return { ...(await listen(server)), asked };
}

function answer(socket: Socket, behaviour: { readonly port: number } | { readonly says: string }): void {
  if ("says" in behaviour) {
    socket.end(behaviour.says);
    return;
  }
  const upstream = connect(behaviour.port, "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    socket.pipe(upstream).pipe(socket);
  });
  upstream.on("error", () => socket.destroy());
  socket.on("close", () => upstream.destroy());
}
