import path from "node:path";
import { causeChain, type Fact, type Finding, type Place, sha256 } from "@sallyport/core";
import { isAboutTrust, type ProviderDenial, providerNames } from "@sallyport/federation";
import type { Credential } from "@sallyport/policy";
import {
  type Dialect,
  isBicep,
  isConfiguration,
  type RepositoryFile,
  type TrustDenial,
  type TrustRequest,
} from "@sallyport/trust";
import type { Asked } from "./assume-credential.ts";
import { providerDenied } from "./rule-pages.ts";

/** Where a provider's trust is written down, and for whom. */
export interface TrustSearch {
  /** Files of the repository, or only the one that the credential's `trust` names. */
  readonly files: () => Promise<Iterable<RepositoryFile>>;
  readonly policyPath: string;
  readonly now: () => Date;
}

const trustFiles = /\.(?:json|ya?ml|template)$/i;

/**
 * Which files to look for a trust document in: all of a fitting kind, or only the one that the credential's `trust` names. Files of Terraform
 * go with those of their folder, which they refer to.
 */
export function mayHoldTrust(only: string | undefined): (file: string) => boolean {
  const named = only?.replace(/^\.\//, "");
  if (named === undefined) return (file) => trustFiles.test(file) || isConfiguration(file) || isBicep(file);
  if (!isConfiguration(named)) return (file) => file === named;
  return (file) => isConfiguration(file) && path.posix.dirname(file) === path.posix.dirname(named);
}

/**
 * A provider's denial as a finding: what was asked, what the provider said, and, where a trust document of that provider stands in the
 * repository, which of its conditions this very token fails and why.
 */
export async function providerDenialFinding(
  denial: ProviderDenial,
  asked: Asked,
  search: TrustSearch,
): Promise<Finding> {
  const { credential } = asked.choice;
  const trust = isAboutTrust(denial) ? await explainIfPossible(denial, asked, search) : undefined;
  const [first] = trust?.denials ?? [];
  return {
    rule: providerDenied.id,
    severity: providerDenied.severity,
    confidence: "verified",
    basis: first
      ? `condition of the trust document fails: ${first.cause}`
      : `answer of ${providerNames[denial.provider]}`,
    message: denial.message,
    why: whys[denial.code] ?? providerDenied.why,
    fix: first
      ? {
          text: `${first.sentence} ${first.fix.text}`,
          ...(first.fix.commands ? { commands: first.fix.commands } : {}),
          ...(first.fix.patch === undefined ? {} : { patch: first.fix.patch }),
        }
      : { text: denial.fix },
    places: [first ? placeOf(first) : { path: search.policyPath, region: credential.at }],
    evidence: [...factsOf(denial, asked), ...(trust?.facts ?? [])],
    fingerprint: `d1:${sha256([providerDenied.id, credential.provider, credential.name, denial.code, first?.cause ?? ""].join("\0")).slice(0, 32)}`,
  };
}

/** Where it is no document of trust that says no. */
const whys: Readonly<Record<string, string>> = {
  FEDERATION_SETTING_WRONG:
    "The policy allows it, and what the policy names is not there at the provider, or the provider does not take it so.",
  FEDERATION_DURATION:
    "The policy allows it, and the provider does not give it for as long or as short as the policy says.",
  FEDERATION_TOKEN_EXPIRED:
    "The policy allows it, and a provider looks at nothing else before the times of a token are right.",
  FEDERATION_CLOCK:
    "The policy allows it, and a provider looks at nothing else before the times of a request are right.",
  FEDERATION_OTHER_ACCOUNT:
    "The policy allows one identity and another one came back; with it a later step would have worked in the wrong place.",
};

interface TrustExplanation {
  readonly denials: readonly TrustDenial[];
  readonly facts: readonly Fact[];
}

/** An explanation that goes wrong, for example over a damaged repository, must not take the place of what it explains. */
async function explainIfPossible(denial: ProviderDenial, asked: Asked, search: TrustSearch): Promise<TrustExplanation> {
  try {
    return await explainByTrust(denial, asked, search);
  } catch (thrown) {
    const [why = "unknown"] = causeChain(thrown);
    return { denials: [], facts: [{ label: "trust", value: `which condition fails could not be looked up: ${why}` }] };
  }
}

async function explainByTrust(
  denial: ProviderDenial,
  { choice, claims }: Asked,
  search: TrustSearch,
): Promise<TrustExplanation> {
  const dialect = dialects[choice.credential.provider];
  if (dialect === undefined) return { denials: [], facts: [] };
  // Only a denial needs the evaluators, which are large.
  const trust = await import("@sallyport/trust");
  const files = [...(await search.files())];
  if (files.some(({ path: file }) => isConfiguration(file) || isBicep(file))) await trust.loadTerraform();
  const found = trust.findTrustDocuments(files, dialect);
  const unread = found.unread.map(({ place, message }) => ({
    label: "not read",
    value: `${place?.path ?? "a file"}: ${message}`,
  }));
  const document = trust.joinTrustDocuments(found.documents.map((each) => each.document));
  if (document === undefined) return { denials: [], facts: [noDocument(denial, choice.credential), ...unread] };
  const request = requestOf(choice.credential, denial, claims, search.now());
  const answer = await trust.evaluateTrust(document, request);
  const denials = trust.explainTrustAnswer(answer, request, dialect);
  const facts =
    denials.length > 0
      ? denials.flatMap(factsOfDenial)
      : trust.renderTrustDenial(answer, [], dialect).map((value) => ({ label: "trust", value }));
  return { denials, facts: [...facts, ...unread] };
}

/** Of the first denial the finding's own fix says why and what to do. */
function factsOfDenial({ failing, sentence, fix, alternative }: TrustDenial, index: number): Fact[] {
  const { line, column } = failing.at.start;
  const texts = failing.expected.map(({ text }) => text);
  return [
    {
      label: "condition",
      value: `${`${failing.label} ${failing.operator}`.trim()}, at ${failing.source.path}:${line}:${column} (${alternative})`,
    },
    // Not everything that fails is a comparison: a role may be switched off, a token too old.
    ...(texts.length === 0 ? [] : [{ label: "wants", value: texts.slice(0, 5).join(" or ") }]),
    ...(texts.length === 0 && failing.observed === undefined
      ? []
      : [{ label: "token has", value: failing.observed?.join(", ") ?? "no such claim that is looked at" }]),
    ...(index === 0 ? [] : [{ label: "also", value: `${sentence} ${fix.text}` }]),
  ];
}

const dialects: Partial<Record<Credential["provider"], Dialect>> = {
  aws: "aws",
  google: "google",
  azure: "azure",
  vault: "vault",
  "octo-sts": "octo-sts",
};

function requestOf(
  credential: Credential,
  { asked }: ProviderDenial,
  claims: Asked["claims"],
  now: Date,
): TrustRequest {
  const request = { claims, now, ...(asked.audience === undefined ? {} : { audience: asked.audience }) };
  switch (credential.provider) {
    case "aws":
      return {
        ...request,
        target: credential.role,
        ...(asked.session === undefined ? {} : { context: { "sts:RoleSessionName": [asked.session] } }),
      };
    case "google":
      return {
        ...request,
        target: credential.workloadIdentityProvider,
        ...(credential.serviceAccount === undefined ? {} : { serviceAccount: credential.serviceAccount }),
      };
    case "azure":
      return { ...request, target: credential.client };
    case "vault":
      return { ...request, target: credential.role };
    case "octo-sts":
      return {
        ...request,
        target: credential.identity,
        ...(credential.domain === undefined ? {} : { domain: credential.domain }),
      };
    default:
      return request;
  }
}

function noDocument({ provider }: ProviderDenial, { trust }: Credential): Fact {
  if (trust !== undefined) {
    return {
      label: "trust",
      value: `${trust}, which the policy names as the trust document, is not in this checkout or is none of ${providerNames[provider]}, so which condition fails cannot be told; correct \`trust:\` at the credential`,
    };
  }
  return {
    label: "trust",
    value: `no trust document of ${providerNames[provider]} was found in this repository, so which condition fails cannot be told; export it into the repository and name it with \`trust:\` at the credential`,
  };
}

function placeOf({ failing }: TrustDenial): Place {
  return { path: failing.source.path, region: failing.at };
}

function factsOf({ asked, providerCode, requestId, skewMilliseconds }: ProviderDenial, { claims }: Asked): Fact[] {
  const skew = skewMilliseconds === undefined ? 0 : Math.round(skewMilliseconds / 1000);
  return [
    { label: "asked for", value: asked.what },
    { label: "answer", value: `${providerCode}${requestId === undefined ? "" : `, request ${requestId}`}` },
    ...(asked.audience === undefined ? [] : [{ label: "audience", value: asked.audience }]),
    ...(typeof claims.sub === "string" ? [{ label: "subject", value: claims.sub }] : []),
    ...(asked.session === undefined ? [] : [{ label: "session", value: asked.session }]),
    ...(Math.abs(skew) < 60
      ? []
      : [
          {
            label: "clock",
            value: `the provider's clock is ${Math.abs(skew)} seconds ${skew > 0 ? "ahead of" : "behind"} this machine's`,
          },
        ]),
  ];
}
