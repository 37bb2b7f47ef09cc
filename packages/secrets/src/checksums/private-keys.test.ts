import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { seededRandom } from "../random.ts";
import { builtinRules } from "../rules/index.ts";
import { partsOf } from "../sample.ts";
import { armour, opensshKey } from "../sample-keys.ts";
import { parseArmour } from "./armour.ts";
import { openpgpProtection } from "./openpgp.ts";
import { opensshKeyOf } from "./openssh.ts";
import { checkClearPrivateKey, checkEncryptedPrivateKey } from "./pem.ts";
import { checkClearPuttyKey, checkEncryptedPuttyKey } from "./putty.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sallyport-keys-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Output of a program that is not ours; skips the test, and says why, where it is not installed or too old. */
function outputOf(context: TestContext, program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Buffer {
  const { status, stdout, error } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (error) context.skip(`${program} is not installed`);
  if (status !== 0) context.skip(`this ${program} cannot ${args[0]}`);
  return stdout;
}

const openssl: readonly (readonly [what: string, args: readonly string[], type: string | undefined])[] = [
  ["RSA, PKCS #8", ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"], "rsa 1024"],
  ["RSA, PKCS #1", ["genrsa", "-traditional", "1024"], "rsa 1024"],
  ["P-256, PKCS #8", ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"], "ec prime256v1"],
  ["P-384, SEC 1", ["ecparam", "-name", "secp384r1", "-genkey", "-noout"], "ec secp384r1"],
  ["Ed25519", ["genpkey", "-algorithm", "ed25519"], "ed25519"],
  ["Ed25519, encrypted PKCS #8", ["genpkey", "-algorithm", "ed25519", "-aes256", "-pass", "pass:open"], undefined],
  ["RSA, encrypted PKCS #1", ["genrsa", "-traditional", "-aes128", "-passout", "pass:open", "1024"], undefined],
];

for (const [what, args, type] of openssl) {
  test(`openssl: ${what}`, (context) => {
    expectKey(outputOf(context, "openssl", args), type);
  });
}

for (const [type, passphrase] of [
  ["ed25519", ""],
  ["rsa", ""],
  ["ecdsa", ""],
  ["ed25519", "open sesame"],
] as const) {
  test(`ssh-keygen: ${type}, ${passphrase === "" ? "no passphrase" : "with a passphrase"}`, (context) => {
    const file = join(folder, `${type}-${passphrase.length}`);
    outputOf(context, "ssh-keygen", [
      "-q",
      "-t",
      type,
      ...(type === "rsa" ? ["-b", "1024"] : []),
      "-N",
      passphrase,
      "-C",
      "deploy@acme",
      "-f",
      file,
    ]);
    const key = readFileSync(file);
    expectKey(key, passphrase === "" ? opensshTypes[type] : undefined);
    const content = parseArmour(key)?.content ?? Buffer.alloc(0);
    expect(opensshKeyOf(content)?.cipher === "none").toBe(passphrase === "");
    expect(opensshKeyOf(content.subarray(0, content.length - 9))).toBeUndefined();
  });
}

const opensshTypes = { ed25519: "ssh-ed25519", rsa: "ssh-rsa", ecdsa: "ecdsa-sha2-nistp256" };

function expectKey(key: Buffer, type: string | undefined): void {
  if (type === undefined) {
    expect(checkClearPrivateKey(key)).toBeUndefined();
    expect(checkEncryptedPrivateKey(key)?.confidence).toBe("high");
  } else {
    const check = {
      confidence: "verified",
      basis: "key parses, no passphrase",
      evidence: [{ label: "key type", value: type }],
    };
    expect(checkClearPrivateKey(key)).toEqual(check);
    expect(checkEncryptedPrivateKey(key)).toBeUndefined();
    for (const dressed of dresses(key.toString())) expect(checkClearPrivateKey(Buffer.from(dressed))).toEqual(check);
  }
}

/** The same key as it stands in YAML, JSON, source code and a Windows file. */
function dresses(key: string): string[] {
  return [
    key.replaceAll(/^/gm, "      "),
    JSON.stringify({ key }),
    key.replaceAll("\n", "\r\n"),
    key
      .trimEnd()
      .split("\n")
      .map((line) => `  "${line}\\n"`)
      .join(" +\n"),
  ];
}

for (const [algorithm, passphrase] of [
  ["ed25519", ""],
  ["nistp256", "open sesame"],
] as const) {
  test(`gpg: ${algorithm}, ${passphrase === "" ? "no passphrase" : "with a passphrase"}`, (context) => {
    const home = mkdtempSync(join(folder, "g"));
    const gpg = (...args: string[]) =>
      outputOf(context, "gpg", [
        "--homedir",
        home,
        "--batch",
        "--pinentry-mode",
        "loopback",
        "--passphrase",
        passphrase,
        ...args,
      ]);
    try {
      gpg("--quick-generate-key", "deploy@acme.test", algorithm, "sign", "never");
      const exported = gpg("--armor", "--export-secret-keys");
      expect(openpgpProtection(parseArmour(exported)?.content ?? Buffer.alloc(0))).toBe(
        passphrase === "" ? "none" : "passphrase",
      );
      expect(checkClearPrivateKey(exported)?.confidence).toBe(passphrase === "" ? "verified" : undefined);
      expect(checkEncryptedPrivateKey(exported)?.confidence).toBe(passphrase === "" ? undefined : "high");
    } finally {
      spawnSync("gpgconf", ["--homedir", home, "--kill", "all"], { stdio: "ignore" });
    }
  });
}

test("puttygen: no passphrase", (context) => {
  const file = join(folder, "key.ppk");
  outputOf(context, "puttygen", [
    "-q",
    "-t",
    "ed25519",
    "-C",
    "deploy@acme",
    "-o",
    file,
    "--new-passphrase",
    "/dev/null",
  ]);
  expect(checkClearPuttyKey(readFileSync(file))?.confidence).toBe("high");
});

describe("PuTTY keys made from the description of the format", () => {
  const sample = (id: string) => {
    const rule = builtinRules.find((candidate) => candidate.id === id);
    return Buffer.from(rule ? partsOf(rule, seededRandom(3)).value : "");
  };

  test("tell a clear from an encrypted one", () => {
    expect(checkClearPuttyKey(sample("secrets/putty-private-key"))?.confidence).toBe("high");
    expect(checkEncryptedPuttyKey(sample("secrets/putty-private-key"))).toBeUndefined();
    expect(checkClearPuttyKey(sample("secrets/putty-encrypted-private-key"))).toBeUndefined();
    expect(checkEncryptedPuttyKey(sample("secrets/putty-encrypted-private-key"))?.basis).toBe(
      "encrypted with aes256-cbc",
    );
  });
});

describe("a key that calls itself encrypted and lies in the clear", () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const curve = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const der = (type: "pkcs8" | "pkcs1" | "sec1") =>
    (type === "sec1" ? curve : privateKey).export({ format: "der", type } as { format: "der"; type: "pkcs8" });
  const header = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n";
  const [pkcs8, pkcs1, sec1] = (["pkcs8", "pkcs1", "sec1"] as const).map(der) as [Buffer, Buffer, Buffer];

  test.each<[string, string]>([
    ["by its label", armour("ENCRYPTED PRIVATE KEY", pkcs8)],
    ["by its header lines, PKCS #8", armour("PRIVATE KEY", pkcs8, 64, header)],
    ["by its header lines, PKCS #1", armour("RSA PRIVATE KEY", pkcs1, 64, header)],
    ["by its header lines, SEC 1", armour("EC PRIVATE KEY", sec1, 64, header)],
    ["by one header line", armour("RSA PRIVATE KEY", pkcs1, 64, "Proc-Type: 4,ENCRYPTED\n")],
  ])("%s, is a clear one", (_, key) => {
    const check = { confidence: "verified", basis: "calls itself encrypted and is not" };
    expect(checkClearPrivateKey(Buffer.from(key))).toMatchObject(check);
    expect(checkEncryptedPrivateKey(Buffer.from(key))).toBeUndefined();
  });

  test("by the cipher in OpenSSH's frame, is a clear one", () => {
    const key = parseArmour(Buffer.from(opensshKey(seededRandom(7))))?.content ?? Buffer.alloc(0);
    const at = key.indexOf("none");
    const named = Buffer.concat([key.subarray(0, at - 4), Buffer.from("\0\0\0\x0aaes256-ctr"), key.subarray(at + 4)]);
    expect(opensshKeyOf(named)).toEqual({ cipher: "none", type: "ssh-ed25519" });
    const text = Buffer.from(armour("OPENSSH PRIVATE KEY", named));
    expect(checkClearPrivateKey(text)?.confidence).toBe("verified");
    expect(checkEncryptedPrivateKey(text)).toBeUndefined();
  });

  test.each<[string, string]>([
    [
      "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n",
      "encrypted with AES-128-CBC",
    ],
    ["Proc-Type: 4,ENCRYPTED\n\n", "encrypted with a passphrase"],
  ])("is none where nothing can be read: %#", (lines, basis) => {
    const key = Buffer.from(armour("RSA PRIVATE KEY", Buffer.alloc(96, 0x5a), 64, lines));
    expect(checkEncryptedPrivateKey(key)).toMatchObject({ basis });
    expect(checkClearPrivateKey(key)).toBeUndefined();
  });
});

describe("broken armour", () => {
  const edge = "-".repeat(5);
  const block = (label: string, body: string) =>
    Buffer.from(`${edge}BEGIN ${label}${edge}\n${body}\n${edge}END ${label}${edge}\n`);

  test.each([
    ["random base64", block("RSA PRIVATE KEY", "q3Vb".repeat(100))],
    [
      "a cut sequence",
      block("PRIVATE KEY", Buffer.concat([Buffer.from([0x30, 0x82, 4, 190]), Buffer.alloc(300, 7)]).toString("base64")),
    ],
    [
      "a public key in OpenSSH's frame",
      block("OPENSSH PRIVATE KEY", Buffer.from("openssh-key-v1\0".padEnd(80, "\0")).toString("base64")),
    ],
    [
      "an OpenPGP public key packet",
      block("PGP PRIVATE KEY BLOCK", Buffer.concat([Buffer.from([0xc6, 60, 4]), Buffer.alloc(60)]).toString("base64")),
    ],
    ["no base64", block("PRIVATE KEY", "the key goes here")],
  ])("%s is not a whole key", (_what, key) => {
    expect(checkClearPrivateKey(key)).toEqual({ confidence: "low", basis: "not a whole key" });
  });
});
