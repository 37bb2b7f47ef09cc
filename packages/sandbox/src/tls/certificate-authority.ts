import { webcrypto } from "node:crypto";
import { createSecureContext, type SecureContext } from "node:tls";

/** Signs certificates for hosts that the sandbox stands in for. Known to nobody but the processes that get its certificate. */
export interface CertificateAuthority {
  /** Its own certificate, PEM. */
  readonly certificate: string;
  /** What a server needs to be this host. Made once a host. */
  contextFor(host: string): Promise<SecureContext>;
}

const curve = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const hour = 3_600_000;

export async function createCertificateAuthority(): Promise<CertificateAuthority> {
  const x509 = await loadX509();
  const generate = () =>
    webcrypto.subtle.generateKey(curve, true, ["sign", "verify"]) as Promise<webcrypto.CryptoKeyPair>;
  const keys = await generate();
  const name = "CN=Sallyport sandbox";
  const validity = { notBefore: new Date(Date.now() - hour), notAfter: new Date(Date.now() + 24 * hour) };
  const root = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: "01",
      name,
      ...validity,
      keys,
      signingAlgorithm: curve,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      ],
    },
    webcrypto,
  );
  const contexts = new Map<string, Promise<SecureContext>>();
  // One key for all hosts: they are all us.
  const hostKeys = await generate();
  const hostKey = pemOfKey(await webcrypto.subtle.exportKey("pkcs8", hostKeys.privateKey));
  const issue = async (host: string, serial: number): Promise<SecureContext> => {
    const certificate = await x509.X509CertificateGenerator.create(
      {
        serialNumber: (serial + 0x10).toString(16).padStart(4, "0"),
        subject: "CN=sandbox host",
        issuer: name,
        ...validity,
        publicKey: hostKeys.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: curve,
        extensions: [
          new x509.SubjectAlternativeNameExtension([{ type: "dns", value: host }]),
          new x509.ExtendedKeyUsageExtension(["1.3.6.1.5.5.7.3.1"]),
        ],
      },
      webcrypto,
    );
    return createSecureContext({ key: hostKey, cert: certificate.toString("pem") });
  };
  return {
    certificate: root.toString("pem"),
    contextFor(host) {
      const context = contexts.get(host) ?? issue(host, contexts.size);
      contexts.set(host, context);
      return context;
    },
  };
}

/**
 * The library's dependency injection asks for the two functions of reflect-metadata while it loads, and never again for what is used
 * here. Stubs stand in for that time instead of a polyfill that would change `Reflect` for good.
 */
async function loadX509(): Promise<typeof import("@peculiar/x509")> {
  const reflect = Reflect as unknown as Record<string, unknown>;
  const stubs = { getMetadata: () => undefined, getOwnMetadata: () => undefined };
  const missing = Object.entries(stubs).filter(([name]) => reflect[name] === undefined);
  for (const [name, stub] of missing) reflect[name] = stub;
  try {
    return await import("@peculiar/x509");
  } finally {
    for (const [name] of missing) delete reflect[name];
  }
}

function pemOfKey(bytes: ArrayBuffer): string {
  const lines =
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  const label = "PRIVATE KEY";
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}
