import { canonicalJson, type Json, parseDuration, quoted } from "@sallyport/core";
import type { Credential, Provider } from "../stages/credential.ts";
import { lifetimeOf } from "../stages/credential-lifetime.ts";
import { nodeAt, pointerOf, type SourceEntry, type SourceNode, type SourceProblem, startOf } from "./source-node.ts";

/** What the schema cannot say about `credentials`. */
export function credentialProblems(credentials: SourceNode | undefined, stage: string): SourceProblem[] {
  return [...(credentials?.entries ?? [])].flatMap(([name, { keyRegion, node }]) =>
    objections(node).map(({ key, message }) => ({
      pointer: pointerOf("stages", stage, "credentials", name, ...(nodeAt(node, key) === undefined ? [] : [key])),
      region: nodeAt(node, key)?.region ?? startOf(keyRegion),
      message,
    })),
  );
}

/** A credential without problems. The file's keys are kebab-case, ours are not; nothing else differs. */
export function readCredential(name: string, { keyRegion, node }: SourceEntry): Credential {
  const fields = Object.entries(node.value as Record<string, Json>).map(([key, value]): [string, Json] => [
    key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    key === "duration" ? (parseDuration(String(value)) ?? 0) / 1000 : plain(value),
  ]);
  // The schema has seen to it that the fields are those of the provider.
  return { ...Object.fromEntries(fields), name, at: keyRegion } as unknown as Credential;
}

/** Mappings of the file have no prototype. */
function plain(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

interface Objection {
  readonly key: string;
  readonly message: string;
}

function objections(node: SourceNode): Objection[] {
  const provider = text(node, "provider") as Provider | undefined;
  if (provider === undefined || !providers.has(provider)) return [];
  return [...durationObjections(node, provider), ...(perProvider[provider]?.(node) ?? [])];
}

const providers: ReadonlySet<string> = new Set<Provider>([
  ...(["aws", "google", "azure", "vault", "octo-sts", "github-app", "token-exchange", "registry"] as const),
]);

function durationObjections(node: SourceNode, provider: Provider): Objection[] {
  const given = text(node, "duration");
  const milliseconds = given === undefined ? undefined : parseDuration(given);
  if (given === undefined || milliseconds === undefined) return [];
  const lifetime = lifetimeOf({
    provider,
    chained: nodeAt(node, "chain") !== undefined,
    impersonated: text(node, "service-account") !== undefined && text(node, "id-token-audience") === undefined,
  });
  if (lifetime.kind === "fixed")
    return [{ key: "duration", message: `this duration would not hold: ${lifetime.who}; delete the key` }];
  const seconds = milliseconds / 1000;
  if (seconds >= lifetime.shortest && seconds <= lifetime.longest) return [];
  return [{ key: "duration", message: `${quoted(given)} is not possible: ${lifetime.why}` }];
}

const perProvider: Partial<Record<Provider, (node: SourceNode) => Objection[]>> = {
  aws: (node) => {
    const found: Objection[] = [];
    const [role, region] = [text(node, "role"), text(node, "region")];
    const wanted = region === undefined ? undefined : partitionOf(region);
    const partition = role?.split(":")[1];
    if (wanted !== undefined && partition?.startsWith("aws") === true && partition !== wanted) {
      const message = `the region ${quoted(region ?? "")} is of the partition ${wanted}, the role of another one`;
      found.push({ key: "region", message });
    }
    const policy = nodeAt(node, "session-policy")?.value;
    const own = typeof policy === "object" ? canonicalJson(policy).length : 0;
    const size = own + listOf(node, "policy-arns").join("").length;
    if (size > 2048) {
      const message = `it has ${size} characters of JSON with \`policy-arns\`; AWS takes 2048`;
      found.push({ key: "session-policy", message });
    }
    return found;
  },
  google: (node) => {
    const account = text(node, "service-account");
    return ["delegates", "id-token-audience"]
      .filter((key) => nodeAt(node, key) !== undefined && account === undefined)
      .map((key) => ({ key, message: `${key} needs a service-account` }));
  },
  registry: (node) => {
    const kind = text(node, "registry") ?? "";
    return (neededByRegistry[kind] ?? [])
      .filter((key) => nodeAt(node, key) === undefined)
      .map((key) => ({ key, message: `"${key}" is missing: ${kind} needs it` }));
  },
};

const neededByRegistry: Readonly<Record<string, readonly string[]>> = {
  npm: ["package"],
  nuget: ["user"],
  jfrog: ["url", "oidc-provider"],
};

const partitions: readonly (readonly [prefix: string, partition: string])[] = [
  ["cn-", "aws-cn"],
  ["us-gov-", "aws-us-gov"],
  ["eusc-", "aws-eusc"],
  ["us-iso-", "aws-iso"],
  ["us-isob-", "aws-iso-b"],
  ["eu-isoe-", "aws-iso-e"],
  ["us-isof-", "aws-iso-f"],
  ["eu-isof-", "aws-iso-f"],
];

function partitionOf(region: string): string {
  return partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
}

function text(node: SourceNode, key: string): string | undefined {
  const value = nodeAt(node, key)?.value;
  return typeof value === "string" ? value : undefined;
}

function listOf(node: SourceNode, key: string): string[] {
  return (nodeAt(node, key)?.items ?? []).map(({ value }) => String(value));
}
