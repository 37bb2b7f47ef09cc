import { isIPv4 } from "node:net";

/** Whether a URL's host name is this machine: `localhost` and its subdomains, 127.0.0.0/8, `::1`. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, "");
  if (host === "localhost" || host.endsWith(".localhost") || host === "::1") return true;
  return isIPv4(host) && host.startsWith("127.");
}
