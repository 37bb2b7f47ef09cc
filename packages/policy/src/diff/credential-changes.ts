import { canonicalJson, type Json } from "@sallyport/core";
import { pointerOf } from "../parse/source-node.ts";
import type { Credential } from "../stages/credential.ts";
import { propertyMeaning, saysWhose } from "../stages/credential-access.ts";
import { wantedLifetime } from "../stages/credential-lifetime.ts";
import type { StagePair } from "./counterexample.ts";
import { type StageChange, stageChange } from "./policy-change.ts";

/** What the stage leads to, before and after: further credentials, other identities, more permissions, longer lives. */
export function credentialChanges(pair: StagePair): StageChange[] {
  const { before, after } = pair;
  const old = before?.credentials ?? {};
  const changes = Object.entries(after.credentials).flatMap(([name, credential]): StageChange[] => {
    const former = Object.hasOwn(old, name) ? old[name] : undefined;
    if (former !== undefined) return changedCredential(pair, former, credential);
    // All of a new stage is new; its access is told once.
    if (before === undefined) return [];
    const pointer = pointerOf("stages", after.name, "credentials", name);
    const sentence = `${after.name} leads to one more credential, ${name}: ${describeCredential(credential)}`;
    return [stageChange("CREDENTIAL-ADDED", after.name, { pointer, sentence })];
  });
  const gone = Object.keys(old).filter((name) => !Object.hasOwn(after.credentials, name));
  const removed = gone.map((name) =>
    stageChange("NARROWER", after.name, {
      pointer: pointerOf("stages", after.name, "credentials"),
      sentence: `${after.name} no longer leads to the credential ${name}`,
    }),
  );
  return [...changes, ...removed, ...longerLives(pair)];
}

type Properties = Readonly<Record<string, Json | undefined>>;
type Bearing = "wider" | "narrower" | "same";

/** How a changed property bears on access. What is not named here decides which identity it is: any change may widen. */
const propertyRules: Readonly<
  Record<string, (before: Json | undefined, after: Json | undefined, former: Properties) => Bearing>
> = {
  // Where the credential is used or checked, not what it may do.
  region: () => "same",
  fips: () => "same",
  trust: () => "same",
  privateKeyVariable: () => "same",
  audience: () => "same",
  sessionPolicy: limitRule,
  policyArns: limitRule,
  repositories: (before, after) =>
    after === undefined ? "wider" : before === undefined ? "narrower" : listRule(before, after),
  scopes: (before, after) => (after === undefined || before === undefined ? "wider" : listRule(before, after)),
  permissions: permissionRule,
};

/**
 * A limit on top: the first one takes away, dropping or changing one may give. So may a second one, for AWS allows in a session what either of
 * its session policies allows, of what the role may do.
 */
function limitRule(_before: Json | undefined, _after: Json | undefined, former: Properties): Bearing {
  return former.sessionPolicy === undefined && former.policyArns === undefined ? "narrower" : "wider";
}

function listRule(before: Json, after: Json): Bearing {
  const known = new Set([before].flat());
  return [after].flat().every((item) => known.has(item)) ? "narrower" : "wider";
}

const permissionLevels = ["none", "read", "write", "admin"];

function permissionRule(before: Json | undefined, after: Json | undefined): Bearing {
  const level = (permissions: Json | undefined, name: string) =>
    permissionLevels.indexOf(String((permissions as Properties | undefined)?.[name] ?? "none"));
  const names = Object.keys((after as Properties | undefined) ?? {});
  return names.some((name) => level(after, name) > level(before, name)) ? "wider" : "narrower";
}

function changedCredential({ after }: StagePair, former: Credential, credential: Credential): StageChange[] {
  const [old, now] = [propertiesOf(former), propertiesOf(credential)];
  const changes: StageChange[] = [];
  for (const property of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [was, is] = [old[property], now[property]];
    const [meant, means] = [propertyMeaning(former, property, was), propertyMeaning(credential, property, is)];
    if (meant === means) continue;
    const isOther = former.provider !== credential.provider || saysWhose(credential.provider, property);
    const bearing = isOther ? "wider" : (propertyRules[property]?.(was, is, old) ?? "wider");
    if (bearing === "same") continue;
    const key = kebab(property);
    const pointer = pointerOf("stages", after.name, "credentials", credential.name, key);
    const sentence = `credential ${credential.name} of ${after.name}: ${key} ${changeInWords(was, is)}`;
    const kind = bearing === "wider" ? "CREDENTIAL-CHANGED" : "NARROWER";
    changes.push(stageChange(kind, after.name, { pointer, sentence }));
  }
  return changes;
}

function propertiesOf(credential: Credential): Properties {
  const { at: _at, file: _file, name: _name, duration: _duration, ...properties } = credential;
  return properties as unknown as Properties;
}

function kebab(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const longestValue = 100;

function changeInWords(was: Json | undefined, is: Json | undefined): string {
  if (is === undefined) return `is gone; it was ${valueInWords(was)}`;
  return was === undefined ? `is ${valueInWords(is)} now` : `is ${valueInWords(is)} now; it was ${valueInWords(was)}`;
}

function valueInWords(value: Json | undefined): string {
  const text = typeof value === "string" ? value : canonicalJson(value ?? null);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** The property of each provider that says best whose access it is. */
const identities: Readonly<Record<Credential["provider"], string>> = {
  aws: "role",
  google: "serviceAccount",
  azure: "client",
  vault: "role",
  "octo-sts": "identity",
  "github-app": "app",
  "token-exchange": "url",
  registry: "registry",
};

/** `aws, arn:aws:iam::111122223333:role/shop-deploy` */
export function describeCredential(credential: Credential): string {
  const identity = propertiesOf(credential)[identities[credential.provider]];
  return identity === undefined ? credential.provider : `${credential.provider}, ${valueInWords(identity)}`;
}

/** No credential lives longer than its own duration and than the stage's; without both, as long as the provider likes. */
function longerLives({ before, after }: StagePair): StageChange[] {
  if (before === undefined) return [];
  const changes: StageChange[] = [];
  const longest = (seconds: number | undefined) => seconds ?? Number.POSITIVE_INFINITY;
  if (longest(after.maxDuration) !== longest(before.maxDuration)) {
    const kind = longest(after.maxDuration) > longest(before.maxDuration) ? "TTL-UP" : "NARROWER";
    const sentence = `credentials of ${after.name} may live ${secondsInWords(after.maxDuration)} now; it was ${secondsInWords(before.maxDuration)}`;
    const pointer = pointerOf("stages", after.name, "max-duration");
    changes.push(stageChange(kind, after.name, { pointer, sentence }));
  }
  for (const [name, credential] of Object.entries(after.credentials)) {
    const former = Object.hasOwn(before.credentials, name) ? before.credentials[name] : undefined;
    if (former === undefined) continue;
    const [was, is] = [wantedLifetime(former) ?? 0, wantedLifetime(credential) ?? 0];
    if (is === was) continue;
    const sentence = `credential ${name} of ${after.name} asks for ${wishInWords(credential)} now; it was ${wishInWords(former)}`;
    const pointer = pointerOf("stages", after.name, "credentials", name, "duration");
    changes.push(stageChange(is > was ? "TTL-UP" : "NARROWER", after.name, { pointer, sentence }));
  }
  return changes;
}

function wishInWords({ duration }: Credential): string {
  return duration === undefined ? "the shortest life" : secondsInWords(duration);
}

function secondsInWords(seconds: number | undefined): string {
  if (seconds === undefined) return "as long as the provider allows";
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
