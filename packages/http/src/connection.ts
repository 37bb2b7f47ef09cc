import http from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import { proxyFor } from "./proxy.ts";

/** What one request is sent over. */
export interface Connection {
  readonly agent: http.Agent;
  readonly proxy: URL | undefined;
  /** Ends what is still open, so that nothing keeps the process alive. */
  close(): void;
}

/** An agent for one request. Its socket is remembered, because an agent forgets the one to a proxy that never answers. */
export function connectionTo(url: URL, env: NodeJS.ProcessEnv, ca: string[] | undefined): Connection {
  const proxy = proxyFor(url, env);
  const agent = agentFor(url, proxy, ca);
  const sockets: Duplex[] = [];
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (...parameters) => {
    const socket = connect(...parameters);
    if (socket) {
      socket.on("error", () => {});
      sockets.push(socket);
    }
    return socket;
  };
  return {
    agent,
    proxy,
    close() {
      for (const socket of sockets) socket.destroy();
      agent.destroy();
    },
  };
}

/**
 * Node gives each of a host's addresses but the last a quarter of a second, which a far away provider needs for the way alone: then it ends at
 * an address that may not be reachable at all.
 */
const perAddress = { autoSelectFamilyAttemptTimeout: 1_500 };

function agentFor(url: URL, proxy: URL | undefined, ca: string[] | undefined): http.Agent {
  if (url.protocol === "http:") return new http.Agent({ keepAlive: false });
  const proxyEnv = proxy === undefined ? {} : { proxyEnv: { HTTPS_PROXY: proxy.href } };
  const trusted = ca === undefined ? {} : { ca };
  return new https.Agent({ keepAlive: false, maxCachedSessions: 0, ...perAddress, ...proxyEnv, ...trusted });
}
