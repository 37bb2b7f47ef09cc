import { BlockList, isIP } from "node:net";
import { HttpFailure } from "./failure.ts";
import { isLoopback } from "./loopback.ts";

/**
 * The proxy for a URL as HTTPS_PROXY and NO_PROXY say (lower case first, as in curl). Node's agents know NO_PROXY only as exact names and
 * skip a proxy without a scheme silently; the field's meaning is wider: a name also stands for its subdomains, `*` for all, and
 * addresses may have a prefix length. This machine is never asked through a proxy. Throws a `proxy` failure for a proxy that cannot be used.
 */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): URL | undefined {
  const setting = (env.https_proxy || env.HTTPS_PROXY || "").trim();
  if (setting === "" || isLoopback(url.hostname)) return undefined;
  if (isExempt(url, env.no_proxy || env.NO_PROXY || "")) return undefined;
  return parseProxy(setting, url);
}

function parseProxy(setting: string, url: URL): URL {
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(setting) ? setting : `http://${setting}`;
  const proxy = URL.canParse(text) ? new URL(text) : undefined;
  if (proxy === undefined) throw unusable(url, "HTTPS_PROXY is no address");
  if (proxy.protocol !== "http:" && proxy.protocol !== "https:") {
    throw unusable(
      url,
      `HTTPS_PROXY names a proxy of the kind ${proxy.protocol.slice(0, -1)}, and only http and https can be used`,
    );
  }
  return proxy;
}

function unusable(url: URL, detail: string): HttpFailure {
  return new HttpFailure({ kind: "proxy", host: url.host, detail });
}

function isExempt(url: URL, list: string): boolean {
  const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, "");
  const port = url.port || "443";
  return list
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => matches(entry.toLowerCase(), host, port));
}

function matches(entry: string, host: string, port: string): boolean {
  if (entry === "*") return true;
  if (entry.includes("/")) return isInNetwork(entry, host);
  const withPort = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry);
  if (withPort && withPort[2] !== port) return false;
  const name = (withPort?.[1] ?? entry).replace(/^\[|\]$/g, "").replace(/^\*?\./, "");
  return host === name || (name !== "" && isIP(host) === 0 && host.endsWith(`.${name}`));
}

function isInNetwork(entry: string, host: string): boolean {
  const [address = "", length = ""] = entry.split("/");
  const family = isIP(address);
  if (family === 0 || isIP(host) !== family || !/^\d{1,3}$/.test(length)) return false;
  if (Number(length) > (family === 4 ? 32 : 128)) return false;
  const network = new BlockList();
  const type = family === 4 ? "ipv4" : "ipv6";
  network.addSubnet(address, Number(length), type);
  return network.check(host, type);
}
