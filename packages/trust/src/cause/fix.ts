import { type Claims, type Fix, printable, shellWord } from "@sallyport/core";
import type { TrustCheck } from "../trust-answer.ts";
import { patchOf } from "./patch.ts";
import { capital, type Explained, verbOf } from "./sentence.ts";
import type { TrustCause } from "./trust-cause.ts";

/** The exact change that would let the job in, and where it is to be made. It is for people to decide whether that is right. */
export function fixOf(explained: Explained): Fix {
  const { check, near } = explained;
  const { standing } = check.source;
  const also = near.and && jobFixes[near.and]?.(explained);
  const text = printable([fixes[near.cause](explained), also].filter((part) => part !== undefined).join(" "));
  const replacement = replacementOf(explained);
  const patch = replacement && patchOf(check.source, replacement.at, replacement.from, replacement.to);
  return {
    text: `${text}${standing === "source" || ofTheJob.has(near.cause) ? "" : ` ${elsewhere[standing]}`}`,
    ...(patch === undefined ? {} : { patch }),
    ...commandsOf(explained),
  };
}

/** Mended in the workflow or on the runner, never in the document. */
const ofTheJob: ReadonlySet<TrustCause> = new Set(["expired", "pull-request-instead-of-ref", "subject-form"]);

const elsewhere = {
  export: "The document is an export: change it at the provider, then export it again.",
  plan: "The document is a plan: change the Terraform sources, then plan again.",
} as const;

type FixText = (explained: Explained) => string;

const observedOf = ({ observed }: TrustCheck) => observed?.[0] ?? "";
const wantedOf = ({ expected }: TrustCheck) => expected[0]?.text ?? "";

/** Keys of documents that hold one value; a second one needs a second document. */
const single = ["subject", "bound_subject", "issuer", "audiences", "audience"];
const another = {
  aws: "a further statement",
  google: "a further provider",
  azure: "a further federated credential",
  vault: "a further role",
  "octo-sts": "a further trust policy",
} as const;
const audienceHomes: Readonly<Record<string, string>> = {
  "the provider's own name": "the provider's allowed audiences",
  "audience (the service's domain)": "the trust policy as `audience`",
};

/** How the document would take the token's value, too. */
function admit({ check, dialect }: Explained): string {
  const value = `\`${observedOf(check)}\``;
  const { comparison, label } = check;
  if (single.includes(label)) return `write ${value} in ${label}, or make ${another[dialect]} for it`;
  const isList = comparison === "equal" || comparison === "equal-any-case";
  return isList ? `add ${value} to ${audienceHomes[label] ?? label}` : `let ${label} take ${value}, too`;
}

/** Where a value of the document is wrong and the token's is meant. */
const write: FixText = ({ check, near }) => `Write \`${near.rewrite?.to ?? observedOf(check)}\` in ${check.label}.`;

/** The repository as the token has it, and the rest as the document has it where that is to stay. */
function subjectOf({ check, near }: Explained): string {
  if (near.rewrite) return near.rewrite.to;
  const observed = observedOf(check);
  if (near.and === undefined || near.and === "colon-not-encoded" || near.accepted === undefined) return observed;
  const [repository, rest] = [observed.split(":").slice(0, 2), near.accepted.split(":").slice(2)];
  return [...repository, ...rest].join(":").replace(/:environment:any$/, ":environment:NAME");
}

const fixes: Readonly<Record<TrustCause, FixText>> = {
  "letter-case": ({ check, near }) =>
    `Write \`${near.rewrite?.to ?? observedOf(check)}\` in ${check.label}, with the letters as GitHub gives them: this comparison knows upper and lower case.`,
  whitespace: write,
  "immutable-subject": (explained) =>
    `Write \`${subjectOf(explained)}\` in ${explained.check.label}: the repository has immutable subjects, with the ids of owner and repository.`,
  "legacy-subject": (explained) =>
    `Write \`${subjectOf(explained)}\` in ${explained.check.label}, or turn on immutable subjects for the repository.`,
  "environment-instead-of-ref": ({ check, claims, dialect }) =>
    `Write \`${observedOf(check)}\` in ${check.label}${dialect === "azure" ? "" : refBeside(claims)}; or take \`environment:\` out of the job.`,
  "ref-instead-of-environment": ({ check }) =>
    `Name the environment in the job: \`environment: ${environmentIn(check)}\`; or write \`${observedOf(check)}\` in ${check.label}.`,
  "pull-request-instead-of-ref": () =>
    "Run the job on a push, not on a pull request: whoever opens a pull request should not get this access.",
  "wildcard-under-equality": ({ check, dialect }) => {
    if (dialect === "aws")
      return `Write \`${likeOf(check.operator)}\` instead of \`${check.operator}\`, or write \`${observedOf(check)}\` without a wildcard.`;
    if (dialect === "vault")
      return `Set \`bound_claims_type\` to \`glob\`, or write \`${observedOf(check)}\` without a wildcard; \`?\` is no wildcard in Vault.`;
    if (dialect === "azure")
      return `Write \`${observedOf(check)}\` in ${check.label}: a federated credential takes no wildcard; a flexible one does.`;
    return `Write \`${observedOf(check)}\` in ${check.label}, or compare with a pattern.`;
  },
  "colon-not-encoded": write,
  "subject-form": () =>
    "Give the branch or environment another name, or leave it out of the repository's subject template (`include_claim_keys`).",
  "short-ref": write,
  "pattern-not-whole": ({ check }) =>
    `Let the pattern in ${check.label} fit all of \`${observedOf(check)}\`, for example with \`.*\` at its end.`,
  "other-repository": (explained) =>
    `If this repository is meant to have the access, ${admit(explained)}; otherwise ask for another credential.`,
  "other-ref": (explained) => `Run the job on a ref ${trusted(explained)}, or ${admit(explained)}.`,
  "other-environment": (explained) => `Name an environment ${trusted(explained)} in the job, or ${admit(explained)}.`,
  audience: (explained) =>
    explained.check.expected.length === 0
      ? `${capital(admit(explained))}.`
      : `Ask for the token with the audience \`${wantedOf(explained.check)}\` (\`audience\` of the credential in the policy), or ${admit(explained)}.`,
  issuer: ({ check, dialect }) => {
    if (check.observed === undefined) return "Use a token of the issuer that the document names.";
    if (dialect === "aws") return `Name the OIDC provider of \`${observedOf(check)}\` in ${check.label}.`;
    return `Write \`${observedOf(check)}\` as the issuer, exactly so: a slash at its end makes it another one.`;
  },
  "missing-claim": ({ check }) =>
    check.claim === "environment"
      ? `Name the environment in the job: \`environment: ${nameIn(check) ?? "production"}\`; without one the token has no such claim.`
      : `Take the condition on ${check.claim} out, or run the job so that its token has the claim.`,
  "unsupported-claim": ({ check, dialect }) =>
    dialect === "azure"
      ? `Compare \`sub\` or \`job_workflow_ref\` instead of ${check.claim}.`
      : `Compare a claim that the provider looks at instead of ${check.claim}, for example \`sub\` or \`repository_id\`.`,
  "value-type": ({ check }) =>
    check.expected.length === 0
      ? `Name another claim in ${check.label.split(".")[0]}: in this token ${check.claim} is no text.`
      : `Write the value in ${check.label} as a text, in quotes: GitHub's claims are texts, ids too.`,
  "kept-out": ({ check }) =>
    check.operator === "Null"
      ? `Run the job so that its token has no ${check.claim}, or take the condition out.`
      : `The condition keeps \`${observedOf(check)}\` out: change ${check.label} if the job is meant to have the access.`,
  "absent-variable": ({ check }) =>
    `Write the value itself in ${check.label} in place of the variable, or give the variable a default: \`\${KEY, 'default'}\`.`,
  "google-subject": () =>
    "Map `google.subject` to a short text, for example `assertion.repository_id + ':' + assertion.run_id`; branch and environment names make `sub` long.",
  "explicit-deny": ({ check }) =>
    `If the job is meant to have the access, change ${check.label} in that statement so that it no longer fits this job.`,
  action: ({ check }) =>
    check.claim === "role"
      ? "Give the principal the role `roles/iam.workloadIdentityUser`."
      : "Let the statement allow `sts:AssumeRoleWithWebIdentity`.",
  principal: ({ dialect }) =>
    dialect === "google"
      ? "Bind `roles/iam.workloadIdentityUser` of the account to a principal of the provider's pool."
      : 'Name the OIDC provider in `Principal`: `{ "Federated": "arn:aws:iam::ACCOUNT:oidc-provider/token.actions.githubusercontent.com" }`.',
  "provider-account": ({ check }) => `Name the OIDC provider of the role's own account in ${check.label}.`,
  disabled: ({ check }) => (check.claim === "role_type" ? "Set `role_type` to `jwt`." : "Turn the provider on again."),
  expired: () => "Exchange the token within five minutes after it was made, and check the clocks.",
  value: (explained) => {
    const { expected, comparison, operator, label } = explained.check;
    const change =
      expected.length === 0
        ? `change \`${label}\``
        : comparison === "other"
          ? `change the condition \`${operator}\` on ${label}`
          : admit(explained);
    return `If the job is meant to have the access, ${change}.`;
  },
};

/** Of the second of two differences: what the document says of it stays, for else it would trust more than it was meant to. */
const jobFixes: Readonly<Partial<Record<TrustCause, FixText>>> = {
  "environment-instead-of-ref": () => "And take `environment:` out of the job.",
  "ref-instead-of-environment": ({ check }) =>
    `And name the environment in the job: \`environment: ${environmentIn(check)}\`.`,
  "pull-request-instead-of-ref": (explained) => fixes["pull-request-instead-of-ref"](explained),
};

/** `that is trusted (…)`, `starting with …`: which value would do. */
function trusted({ check }: Explained): string {
  const verb = verbOf(check);
  return verb === "" ? `that is trusted (\`${wantedOf(check)}\`)` : `${verb}\`${wantedOf(check)}\``;
}

/** The expected value where it is a plain name. */
function nameIn(check: TrustCheck): string | undefined {
  const wanted = wantedOf(check);
  return check.comparison !== "other" && /^[\w-]+$/.test(wanted) ? wanted : undefined;
}

function refBeside({ ref }: Claims): string {
  return typeof ref === "string" ? `, and hold the branch with a condition of its own on \`ref\`: \`${ref}\`` : "";
}

function environmentIn({ expected }: TrustCheck): string {
  const names = expected.map(({ text }) => /:environment:([^*?]+)$/.exec(text)?.[1]);
  return names.find((name) => name !== undefined) ?? "production";
}

function likeOf(operator: string): string {
  return operator
    .replace(/String(Not)?Equals(?:IgnoreCase)?/, "String$1Like")
    .replace(/StringNotLike/, "StringNotLike");
}

interface Replacement {
  readonly at: TrustCheck["at"];
  readonly from: string;
  readonly to: string;
}

function replacementOf({ check, near, dialect }: Explained): Replacement | undefined {
  const { rewrite, cause, accepted } = near;
  if (cause === "wildcard-under-equality" && dialect === "aws" && check.operatorAt && accepted !== undefined) {
    const to = likeOf(check.operator);
    // A second operator of that name would be a key written twice.
    return check.source.text.includes(to) ? undefined : { at: check.operatorAt, from: check.operator, to };
  }
  const found = rewrite && check.expected.find(({ text }) => text === rewrite.from);
  return found && rewrite && { at: found.at, ...rewrite };
}

/** Only AWS takes a whole policy at once, between these two. */
function commandsOf({ check, dialect, alternative }: Explained): { commands?: readonly string[] } {
  const role = /of role (\S+)$/.exec(alternative)?.[1];
  if (dialect !== "aws" || role === undefined || check.source.standing !== "export") return {};
  const name = shellWord(role);
  return {
    commands: [
      `aws iam get-role --role-name ${name} --query Role.AssumeRolePolicyDocument > trust.json`,
      `aws iam update-assume-role-policy --role-name ${name} --policy-document file://trust.json`,
    ],
  };
}
