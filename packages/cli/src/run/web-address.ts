/**
 * The address on the web of a repository, from the URL of a remote: `git@github.com:acme/shop.git` and
 * `https://user:password@github.com/acme/shop.git` are `https://github.com/acme/shop`. Undefined for everything that is not certain:
 * folders, other schemes, ports of ssh.
 */
export function webAddress(remote: string): string | undefined {
  const short = /^(?:[\w.-]+@)?([a-z0-9-]+(?:\.[a-z0-9-]+)+):(?!\/)([\w./-]+)$/i.exec(remote);
  const text = short ? `https://${short[1]}/${short[2]}` : remote.replace(/^(?:ssh|git):\/\//, "https://");
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(text);
  const isWeb = protocol === "https:" && port === "" && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(hostname);
  const path = pathname.replace(/\/+$/, "").replace(/\.git$/, "");
  return isWeb && /^(?:\/[\w.-]+){2,6}$/.test(path) ? `https://${hostname}${path}` : undefined;
}
