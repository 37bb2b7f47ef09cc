import { describe, expect, it } from "vitest";
import { HttpFailure } from "./failure.ts";
import { proxyFor } from "./proxy.ts";

const proxy = "http://proxy.acme.example:3128";
const target = new URL("https://sts.eu-west-1.amazonaws.com/");

describe("proxyFor", () => {
  it.each([
    [{}, undefined],
    [{ HTTPS_PROXY: "" }, undefined],
    [{ HTTP_PROXY: proxy }, undefined],
    [{ HTTPS_PROXY: proxy }, "http://proxy.acme.example:3128/"],
    [{ HTTPS_PROXY: "http://other:1", https_proxy: proxy }, "http://proxy.acme.example:3128/"],
    [{ HTTPS_PROXY: "proxy.acme.example:3128" }, "http://proxy.acme.example:3128/"],
    [{ HTTPS_PROXY: "https://proxy.acme.example" }, "https://proxy.acme.example/"],
    [{ HTTPS_PROXY: ` ${proxy} ` }, "http://proxy.acme.example:3128/"],
    [{ HTTPS_PROXY: "HTTP://proxy.acme.example:3128" }, "http://proxy.acme.example:3128/"],
    [{ HTTPS_PROXY: proxy, no_proxy: "amazonaws.com" }, undefined],
    [{ HTTPS_PROXY: proxy, no_proxy: "a.example", NO_PROXY: "amazonaws.com" }, "http://proxy.acme.example:3128/"],
  ])("%j means %s", (env, expected) => {
    expect(proxyFor(target, env)?.href).toBe(expected);
  });

  it.each([
    ["https://vault.acme.example/", "acme.example", false],
    ["https://vault.acme.example/", ".acme.example", false],
    ["https://vault.acme.example/", "*.acme.example", false],
    ["https://VAULT.acme.example/", "vault.ACME.example", false],
    ["https://vault.acme.example/", "*", false],
    ["https://vault.acme.example/", "other.example, vault.acme.example", false],
    ["https://vault.acme.example:8200/", "vault.acme.example:8200", false],
    ["https://vault.acme.example:8200/", "vault.acme.example:443", true],
    ["https://vault.acme.example/", "vault.acme.example:443", false],
    ["https://evilacme.example/", "acme.example", true],
    ["https://vault.acme.example/", "", true],
    ["https://vault.acme.example/", "., ,", true],
    ["https://10.1.2.3/", "10.0.0.0/8", false],
    ["https://11.1.2.3/", "10.0.0.0/8", true],
    ["https://10.1.2.3/", "10.0.0.0/99", true],
    ["https://10.1.2.3/", "2.3", true],
    ["https://[fd00::1]/", "fd00::/8", false],
    ["https://[fd00::1]/", "[fd00::1]", false],
    ["https://[fd00::1]:8200/", "[fd00::1]:8200", false],
    ["https://10.1.2.3/", "10.1.2.3/32", false],
    ["https://10.1.2.3/", "10.1.2.4/32", true],
    ["https://10.1.2.3/", "0.0.0.0/0", false],
    ["https://10.1.2.3/", "10.0.0.0/33", true],
    ["https://10.1.2.3/", "10.0.0.0/", true],
    ["https://10.1.2.3/", "10.0.0.0/x8", true],
    ["https://10.1.2.3/", "10.0.0.0/8x", true],
    ["https://10.1.2.3/", "10.0.0.0/0008", true],
    ["https://10.1.2.3/", "acme/8", true],
    ["https://10.1.2.3/", "fd00::/8", true],
    ["https://[fd00::1]/", "10.0.0.0/8", true],
    ["https://[fd00::1]/", "fd00::1/128", false],
    ["https://[fd00::1]/", "fd00::2/128", true],
    ["https://[fd00::1]/", "fd00::/129", true],
    ["https://vault.acme.example/", "vault.acme.example:443x", true],
    ["https://vault.acme.example/", "vault.acme.example:", true],
    ["https://vault.acme.example/", ":443", true],
    ["https://localhost/", "", false],
    ["https://127.3.2.1/", "", false],
    ["https://[::1]/", "", false],
  ])("%s with NO_PROXY=%s goes through the proxy: %s", (url, list, expected) => {
    expect(proxyFor(new URL(url), { HTTPS_PROXY: proxy, NO_PROXY: list }) !== undefined).toBe(expected);
  });

  it.each(["socks5://user:hidden@proxy:1080", "http://[hidden"])("refuses %s without repeating it", (setting) => {
    const refused = (() => {
      try {
        return proxyFor(target, { HTTPS_PROXY: setting });
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(HttpFailure);
    expect(refused).toMatchObject({ kind: "proxy", transient: false });
    expect(String(refused)).not.toContain("hidden");
  });

  it("says which kind of proxy it cannot use", () => {
    expect(() => proxyFor(target, { HTTPS_PROXY: "socks5://proxy:1080" })).toThrow(
      /HTTPS_PROXY names a proxy of the kind socks5, and only http and https can be used/,
    );
  });
});
