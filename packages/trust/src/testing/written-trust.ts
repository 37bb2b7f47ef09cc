import { githubIssuer, googleProvider } from "../samples.ts";

/** One condition of a trust, in the terms of no provider. */
export interface Bound {
  readonly claim: string;
  /** Any of these. */
  readonly texts: readonly string[];
  /** `exact`: the text. `begins`: what begins with it. */
  readonly as: "exact" | "begins";
}

/** How a provider writes conditions, which claims it can look at, and how many texts a condition may name. */
export interface Writing {
  readonly audience: string;
  readonly claims: readonly string[];
  readonly mayBegin: boolean;
  readonly mayList: boolean;
  /** Whether upper and lower case count is not documented. */
  readonly isCaseOpen?: true;
  write(audience: string, bounds: readonly Bound[]): unknown;
  readonly path?: string;
}

const everyClaim = ["repository", "repository_id", "ref", "environment", "job_workflow_ref", "actor"];

function group<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries(entries);
}

const aws: Writing = {
  audience: "sts.amazonaws.com",
  claims: everyClaim,
  mayBegin: true,
  mayList: true,
  write: (audience, bounds) => {
    const key = (claim: string) => `token.actions.githubusercontent.com:${claim}`;
    const one = (texts: readonly string[]) => (texts.length === 1 ? texts[0] : texts);
    const of = (as: Bound["as"], end: string) =>
      group(
        bounds
          .filter((bound) => bound.as === as)
          .map(({ claim, texts }) => [key(claim), one(texts.map((text) => text + end))]),
      );
    const like = of("begins", "*");
    const Condition = {
      StringEquals: { [key("aud")]: audience, ...of("exact", "") },
      ...(Object.keys(like).length > 0 ? { StringLike: like } : {}),
    };
    const Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
    const Statement = [
      { Effect: "Allow", Principal: { Federated }, Action: "sts:AssumeRoleWithWebIdentity", Condition },
    ];
    return { Version: "2012-10-17", Statement };
  },
};

const google: Writing = {
  audience: "https://gcp.acme.example",
  claims: everyClaim,
  mayBegin: true,
  mayList: true,
  write: (audience, bounds) => {
    const quoted = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
    const parts = bounds.map(({ claim, texts, as }) => {
      if (as === "begins") return `assertion.${claim}.startsWith(${quoted(texts[0] ?? "")})`;
      return texts.length === 1
        ? `assertion.${claim} == ${quoted(texts[0] ?? "")}`
        : `assertion.${claim} in [${texts.map(quoted).join(", ")}]`;
    });
    const oidc = { issuerUri: githubIssuer, allowedAudiences: [audience] };
    return googleProvider(parts.join(" && "), {
      oidc,
      attributeMapping: { "google.subject": "assertion.repository_id" },
    });
  },
};

const azure: Writing = {
  audience: "api://AzureADTokenExchange",
  claims: [],
  mayBegin: false,
  mayList: false,
  write: (audience, bounds) => ({
    name: "main",
    issuer: githubIssuer,
    subject: bounds.find(({ claim }) => claim === "sub")?.texts[0],
    audiences: [audience],
  }),
};

const azureFlexible: Writing = {
  ...azure,
  isCaseOpen: true,
  claims: ["job_workflow_ref"],
  mayBegin: true,
  write: (audience, bounds) => {
    const terms = bounds.map(({ claim, texts: [text], as }) =>
      as === "exact" ? `claims['${claim}'] eq '${text}'` : `claims['${claim}'] matches '${text}*'`,
    );
    const claimsMatchingExpression = { value: terms.join(" and "), languageVersion: 1 };
    return { name: "main", issuer: githubIssuer, subject: null, audiences: [audience], claimsMatchingExpression };
  },
};

const vault: Writing = {
  audience: "https://vault.acme.example",
  claims: everyClaim,
  mayBegin: true,
  mayList: true,
  write: (audience, bounds) => {
    const isGlob = bounds.some(({ as }) => as === "begins");
    const of = ({ texts, as }: Bound) => texts.map((text) => (as === "begins" ? `${text}*` : text));
    return {
      role_type: "jwt",
      user_claim: "repository",
      bound_audiences: [audience],
      bound_claims_type: isGlob ? "glob" : "string",
      bound_claims: group(bounds.map((bound) => [bound.claim, of(bound)])),
    };
  },
};

const vaultSubject: Writing = {
  ...vault,
  claims: [],
  mayBegin: false,
  mayList: false,
  write: (audience, bounds) => ({
    role_type: "jwt",
    user_claim: "repository",
    bound_audiences: [audience],
    bound_subject: bounds.find(({ claim }) => claim === "sub")?.texts[0],
  }),
};

const octoSts: Writing = {
  audience: "octo-sts.dev",
  claims: everyClaim,
  mayBegin: true,
  mayList: false,
  path: ".github/chainguard/shop.sts.yaml",
  write: (audience, bounds) => {
    const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const pattern = ({ texts: [text = ""], as }: Bound) => (as === "begins" ? `${escaped(text)}.*` : escaped(text));
    const subject = bounds.find(({ claim }) => claim === "sub");
    const others = bounds.filter((bound) => bound !== subject);
    const isExact = subject?.as === "exact";
    return JSON.stringify({
      issuer: githubIssuer,
      ...(subject === undefined ? { subject_pattern: ".*" } : {}),
      ...(subject && (isExact ? { subject: subject.texts[0] } : { subject_pattern: pattern(subject) })),
      audience,
      claim_pattern: group(others.map((bound) => [bound.claim, pattern(bound)])),
      permissions: { contents: "read" },
    });
  },
};

/** By the provider, and the form where it has several. */
export const writings: Readonly<Record<string, Writing>> = {
  AWS: aws,
  "Google Cloud": google,
  Azure: azure,
  "Azure, flexible": azureFlexible,
  Vault: vault,
  "Vault, bound_subject": vaultSubject,
  "octo-sts": octoSts,
};
