import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { wait } from "@sallyport/http";
import type { Credential } from "@sallyport/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { credentialOf, secretText } from "../testing/exchange-case.ts";
import { awsProcessAnswer } from "./aws-refresh.ts";
import { keepTokenFile } from "./azure-refresh.ts";
import { googleExecutableAnswer, googleExecutableFailure } from "./google-refresh.ts";
import { commandLine, unquotedLine } from "./helper-command.ts";
import { openLedger } from "./ledger.ts";
import { privateFolder } from "./private-folder.ts";
import { deliverRefresh } from "./refresh-files.ts";
import { parseRefreshRequest } from "./refresh-request.ts";

const helper = { program: "/opt/node 24/bin/node", parameters: ["/opt/sallyport/helper.js"] };
const plainHelper = { program: "/opt/node-24/bin/node", parameters: ["/opt/sallyport/helper.js"] };
const role = "arn:aws:iam::111122223333:role/shop";
const aws = credentialOf({ provider: "aws", role, region: "eu-west-1", fips: true });
const google = credentialOf({
  provider: "google",
  workloadIdentityProvider: "projects/1/locations/global/workloadIdentityPools/p/providers/q",
  serviceAccount: "deploy@shop-prod.iam.gserviceaccount.com",
});
const [tenant, client] = ["00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"];
const azure = credentialOf({ provider: "azure", tenant, client });

/** Its name has a space for all but Google, whose libraries split at it. */
const roots: Record<"spaced" | "plain", string> = { spaced: "", plain: "" };
beforeAll(() => {
  roots.spaced = mkdtempSync(path.join(tmpdir(), "sallyport refresh-"));
  roots.plain = mkdtempSync(path.join(tmpdir(), "sallyport-refresh-"));
});
afterAll(() => {
  for (const root of Object.values(roots)) rmSync(root, { recursive: true });
});

function deliver(
  credential: Credential,
  decided: { readonly durationSeconds?: number } = {},
  place: { readonly longestSeconds?: number } = {},
) {
  const isGoogle = credential.provider === "google";
  const root = roots[isGoogle ? "plain" : "spaced"];
  const folder = privateFolder({ RUNNER_TEMP: mkdtempSync(path.join(root, "temp-")) });
  const ledger = openLedger(folder);
  const request = { version: 1, stage: "deploy", credential, session: "sallyport-deploy-1-1", ...decided } as const;
  const started = isGoogle ? plainHelper : helper;
  return { ...deliverRefresh(request, { folder, ledger, helper: started, ...place }), folder, ledger };
}

const read = (file: string | undefined) => readFileSync(file ?? "", "utf8");

describe("deliverRefresh", () => {
  it.each([[aws], [google], [azure]])(
    "notes every file, and writes it for this user alone ($provider)",
    (credential) => {
      const { folder, ledger, environment } = deliver(credential);
      const files = readdirSync(folder).filter((name) => name !== "ledger.jsonl");
      const noted = ledger
        .open()
        .entries.map((entry) => (entry.kind === "file" ? path.basename(entry.path) : entry.kind));
      expect(noted.sort()).toEqual(files.sort());
      for (const name of files) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
      const pointed = Object.values(environment).filter((value) => value.startsWith(folder));
      expect(pointed.length).toBeGreaterThan(0);
      for (const file of pointed) expect(existsSync(file)).toBe(true);
    },
  );

  it("tells AWS's tools to ask the helper, and keeps other profiles out", () => {
    const { environment, conflicts } = deliver(aws);
    const config = read(environment.AWS_CONFIG_FILE);
    const [, command = ""] = /^credential_process = (.*)$/m.exec(config) ?? [];
    expect(config).toMatch(/^\[default\]\n/);
    expect(config).toContain("region = eu-west-1\nuse_fips_endpoint = true\n");
    expect(read(environment.AWS_SHARED_CREDENTIALS_FILE)).toBe("");
    expect(environment.AWS_EC2_METADATA_DISABLED).toBe("true");
    expect(conflicts).toContain("AWS_ACCESS_KEY_ID");
    // As a shell splits it.
    const script = `for each in ${command}; do echo "$each"; done`;
    const words = execFileSync("/bin/sh", ["-c", script], { encoding: "utf8" }).trim().split("\n");
    expect(words.slice(0, 2)).toEqual(["/opt/node 24/bin/node", "/opt/sallyport/helper.js"]);
    const request = parseRefreshRequest(read(words[2]));
    expect(request).toMatchObject({ stage: "deploy", session: "sallyport-deploy-1-1", credential: { role } });
  });

  it("gives Google's libraries an executable source", () => {
    const { environment } = deliver(google);
    const accounts = "https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts";
    expect(JSON.parse(read(environment.GOOGLE_APPLICATION_CREDENTIALS))).toMatchObject({
      type: "external_account",
      audience: `//iam.googleapis.com/${google.workloadIdentityProvider}`,
      token_url: "https://sts.googleapis.com/v1/token",
      service_account_impersonation_url: `${accounts}/deploy@shop-prod.iam.gserviceaccount.com:generateAccessToken`,
      service_account_impersonation: { token_lifetime_seconds: 600 },
      credential_source: { executable: { timeout_millis: 30_000 } },
    });
    expect(environment.GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES).toBe("1");
    const { command } = JSON.parse(read(environment.GOOGLE_APPLICATION_CREDENTIALS)).credential_source.executable;
    const [program, script, file, ...more] = String(command).split(" ");
    expect([program, script, more]).toEqual(["/opt/node-24/bin/node", "/opt/sallyport/helper.js", []]);
    expect(parseRefreshRequest(read(file))).toMatchObject({ credential: { provider: "google" } });
  });

  it.each([
    [undefined, undefined, 600],
    [3_600, undefined, 3_600],
    // What the stage allows, and not what the credential would like.
    [3_600, 900, 900],
    [undefined, 1_200, 1_200],
    // Nobody chose the usual five minutes, and Google's libraries take no less than ten.
    [undefined, 300, 600],
  ])(
    "asks Google for the seconds that were decided (%j of the credential, %j decided)",
    (duration, decided, seconds) => {
      const credential = { ...google, ...(duration === undefined ? {} : { duration }) };
      const { environment } = deliver(credential, decided === undefined ? {} : { durationSeconds: decided });
      const file = JSON.parse(read(environment.GOOGLE_APPLICATION_CREDENTIALS));
      expect(file.service_account_impersonation).toEqual({ token_lifetime_seconds: seconds });
    },
  );

  it("names every variable that would keep the tools from the files", () => {
    expect([aws, google, azure].map((credential) => deliver(credential).conflicts)).toEqual([
      [
        ...["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_DEFAULT_PROFILE"],
        ...["AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN"],
      ],
      [
        ...["GOOGLE_OAUTH_ACCESS_TOKEN", "CLOUDSDK_AUTH_ACCESS_TOKEN", "CLOUDSDK_AUTH_ACCESS_TOKEN_FILE"],
        ...["GOOGLE_CREDENTIALS", "GOOGLE_CLOUD_KEYFILE_JSON", "GCLOUD_KEYFILE_JSON"],
      ],
      [
        ...["AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH"],
        ...["ARM_CLIENT_SECRET", "ARM_CLIENT_CERTIFICATE_PATH", "ARM_OIDC_TOKEN"],
      ],
    ]);
  });

  const narrow = "https://www.googleapis.com/auth/devstorage.read_only";
  const npm = credentialOf({ provider: "registry", registry: "npm", package: "shop" });
  const vaultScope = "https://vault.azure.net/.default";

  it.each<[Credential, number | undefined, RegExp]>([
    [npm, undefined, /the tools of the registry cannot/],
    [{ ...google, delegates: ["a@b.iam.gserviceaccount.com"] }, undefined, /`delegates`/],
    [{ ...google, idTokenAudience: "x" }, undefined, /`id-token-audience`/],
    // What the tools choose, the policy cannot narrow.
    [{ ...google, scopes: [narrow] }, undefined, /`scopes`/],
    [{ ...azure, scope: vaultScope }, undefined, /`scope`/],
    [{ ...google, duration: 300 }, undefined, /less than 600 seconds, and the policy allows 300/],
    [{ ...google, duration: 900 }, 599, /less than 600 seconds, and the policy allows 599/],
    [google, 120, /less than 600 seconds, and the policy allows 120/],
  ])("refuses what the tools cannot fetch as the policy has it (%#)", (credential, longestSeconds, why) => {
    const place = longestSeconds === undefined ? {} : { longestSeconds };
    const refused = { code: "DELIVERY_NOT_REFRESHABLE", message: expect.stringMatching(why) };
    expect(() => deliver(credential, {}, place)).toThrow(expect.objectContaining(refused));
  });

  it.each<[Credential, number | undefined]>([
    [{ ...google, duration: 600 }, 600],
    [{ ...google, scopes: [narrow, "https://www.googleapis.com/auth/cloud-platform"] }, undefined],
    // Google alone decides how long a token lives that is not of an account.
    [credentialOf({ provider: "google", workloadIdentityProvider: google.workloadIdentityProvider }), 300],
    [aws, 60],
  ])("and nothing else (%#)", (credential, longestSeconds) => {
    expect(deliver(credential, {}, longestSeconds === undefined ? {} : { longestSeconds }).environment).toBeDefined();
  });
});

describe("keepTokenFile", () => {
  it("holds a fresh token while it runs, goes on after a failure, and nothing afterwards", async () => {
    const { tokenFile = "" } = deliver(azure);
    expect(read(tokenFile)).toBe("");
    const controller = new AbortController();
    const tokens = [secretText(), undefined, secretText()];
    const failures: unknown[] = [];
    const pauses: number[] = [];
    const seen: string[] = [];
    let minted = 0;
    const { done } = await keepTokenFile({
      file: tokenFile,
      signal: controller.signal,
      idToken: async () => {
        const token = tokens[minted];
        minted += 1;
        if (token === undefined) throw new Error("no");
        return token;
      },
      sleep: async (milliseconds, signal) => {
        pauses.push(milliseconds);
        seen.push(read(tokenFile));
        if (pauses.length === 3) controller.abort();
        await wait(0, signal);
      },
      onFailure: (error) => failures.push(error),
    });
    await done;
    expect(seen).toEqual([tokens[0], tokens[0], tokens[2]]);
    expect(pauses).toEqual([150_000, 30_000, 150_000]);
    expect(failures).toHaveLength(1);
    expect(existsSync(tokenFile)).toBe(false);
  });

  it("throws when there is no first token", async () => {
    const { tokenFile = "" } = deliver(azure);
    const idToken = () => Promise.reject(new RangeError("no permission"));
    const { signal } = new AbortController();
    const kept = keepTokenFile({ file: tokenFile, signal, sleep: wait, onFailure: () => {}, idToken });
    await expect(kept).rejects.toThrow("no permission");
  });
});

describe("what helpers print", () => {
  it("is version 1 of AWS's form", () => {
    const environment = { AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "key", AWS_SESSION_TOKEN: "token" };
    const rest = { outputs: {}, secrets: [], join: {}, identity: "" };
    const expires = "2026-11-21T08:15:00.000Z";
    expect(JSON.parse(awsProcessAnswer({ provider: "aws", expires, environment, ...rest }))).toEqual({
      Version: 1,
      AccessKeyId: "id",
      SecretAccessKey: "key",
      SessionToken: "token",
      Expiration: expires,
    });
  });

  it("is version 1 of Google's form, for a failure too", () => {
    expect(JSON.parse(googleExecutableAnswer("a.b.c", 1_795_249_000.5))).toEqual({
      version: 1,
      success: true,
      token_type: "urn:ietf:params:oauth:token-type:jwt",
      id_token: "a.b.c",
      expiration_time: 1_795_249_000,
    });
    const failure = { code: "ID_TOKEN_TIMEOUT", message: "late" };
    expect(JSON.parse(googleExecutableFailure(failure))).toEqual({ version: 1, success: false, ...failure });
  });
});

describe("commandLine", () => {
  it.each([
    ["/a b/node", '"/a b/node" /r'],
    ["/a/node", "/a/node /r"],
  ])("takes %s", (program, line) => {
    expect(commandLine({ program, parameters: [] }, "/r")).toBe(line);
  });

  it.each(['/a"b', "/a$b", "/a`b", "/a\nb", "/a;b", "/a'b", "/a&b", ""])("refuses %j", (program) => {
    const line = () => commandLine({ program, parameters: [] }, "/r");
    expect(line).toThrow(expect.objectContaining({ code: "DELIVERY_PATH_UNSAFE" }));
  });

  it.each([
    ["C:\\runner\\node.exe", "C:\\runner\\node.exe C:\\r"],
    ["C:\\Program Files (x86)\\node.exe", '"C:\\Program Files (x86)\\node.exe" C:\\r'],
  ])("takes %s on Windows, in quotes only where it must be", (program, line) => {
    expect(commandLine({ program, parameters: [] }, "C:\\r", "win32")).toBe(line);
    expect(() => commandLine({ program, parameters: [] }, "/r", "linux")).toThrow(/not every tool reads alike/);
  });
});

describe("unquotedLine", () => {
  it.each([
    ["/a/node", "linux", "/a/node /r"],
    ["C:\\a\\node.exe", "win32", "C:\\a\\node.exe /r"],
  ] as const)("takes %s on %s", (program, platform, line) => {
    expect(unquotedLine({ program, parameters: [] }, "/r", platform)).toBe(line);
  });

  it.each(["/a b/node", "/a(b", "C:\\a", '/a"b', "/a$b", ""])(
    "refuses %j, which would be split or read otherwise",
    (program) => {
      const line = () => unquotedLine({ program, parameters: [] }, "/r", "linux");
      expect(line).toThrow(expect.objectContaining({ code: "DELIVERY_PATH_UNSAFE" }));
    },
  );
});

it.each(["", "{", "null", "[]", '{"version":2}', '{"version":1,"stage":"x","session":"y","credential":{}}'])(
  "a damaged request is refused: %j",
  (text) => {
    const parse = () => parseRefreshRequest(text);
    expect(parse).toThrow(expect.objectContaining({ code: "DELIVERY_REQUEST_INVALID" }));
  },
);
