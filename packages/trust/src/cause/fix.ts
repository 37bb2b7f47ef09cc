// biome-ignore-all lint/suspicious/noTemplateCurlyInString: IAM and Terraform write their variables so.
import { claimDescription, type Fix, nearest, printable, shellWord } from "@sallyport/core";
import { isConfiguration } from "../terraform/language.ts";
import type { TrustCheck } from "../trust-answer.ts";
import { admit, homeOf, isForgeable, observedOf, writtenFor } from "./document-edit.ts";
import {
  askForAudience,
  either,
  missingEnvironment,
  namedOrLike,
  nameEnvironment,
  nameTrusted,
  refBeside,
  runOnRef,
  withoutEnvironment,
} from "./job-fix.ts";
import { patchOf } from "./patch.ts";
import { isOfPullRequest } from "./pull-request.ts";
import { capital, type Explained } from "./sentence.ts";
import type { TrustCause } from "./trust-cause.ts";
import { wildcardFix } from "./wildcard-fix.ts";

/** The exact change that would let the job in, and where it is to be made. It is for people to decide whether that is right. */
export function fixOf(explained: Explained): Fix {
  const { check, near } = explained;
  const { standing } = check.source;
  const also = near.and && jobFixes[near.and]?.(explained);
  const text = printable([fixes[near.cause](explained), also].filter((part) => part !== undefined).join(" "));
  const replacement = replacementOf(explained);
  const patch = replacement && patchOf(check.source, replacement.at, replacement.from, replacement.to);
  return {
    text: `${text}${standing === "source" || isOfTheJob(explained) ? "" : ` ${elsewhere[standing]}`}`,
    ...(patch === undefined ? {} : { patch }),
    ...commandsOf(explained),
  };
}

/** Mended in the workflow or on the runner, never in the document. */
const ofTheJob: ReadonlySet<TrustCause> = new Set(["expired", "pull-request-instead-of-ref", "subject-form"]);

function isOfTheJob(explained: Explained): boolean {
  const { check, near } = explained;
  if (near.cause !== "missing-claim") return ofTheJob.has(near.cause);
  return check.claim === "aud" && askForAudience(explained) !== undefined;
}

const elsewhere = {
  export: "The document is an export: change it at the provider, then export it again.",
  plan: "The document is a plan: change the Terraform sources, then plan again.",
} as const;

type FixText = (explained: Explained) => string;

/** Where a value of the document is wrong and the token's is meant. */
const write: FixText = (explained) => `Write \`${rightText(explained)}\` in ${homeOf(explained.check)}.`;

function rightText(explained: Explained): string {
  return explained.near.rewrite?.to ?? writtenFor(explained, observedOf(explained.check));
}

/** The repository as the token has it, and the rest as the document has it where that is to stay. */
function subjectOf(explained: Explained): string {
  const { check, near } = explained;
  if (near.rewrite) return near.rewrite.to;
  const observed = observedOf(check);
  const isOfWriting = near.and === undefined || near.and === "colon-not-encoded" || near.and === "short-ref";
  if (isOfWriting || near.accepted === undefined) return writtenFor(explained, observed);
  const [repository, rest] = [observed.split(":").slice(0, 2), near.accepted.split(":").slice(2)];
  const subject = [...repository, ...rest].join(":");
  return writtenFor(
    explained,
    near.wanted?.includes("*") ? subject.replace(/:(environment|ref):.*$/s, ":$1:NAME") : subject,
  );
}

const fixes: Readonly<Record<TrustCause, FixText>> = {
  "letter-case": (explained) =>
    `Write \`${rightText(explained)}\` in ${homeOf(explained.check)}, with the letters as GitHub gives them: this comparison knows upper and lower case.`,
  whitespace: write,
  "immutable-subject": (explained) =>
    `Write \`${subjectOf(explained)}\` in ${homeOf(explained.check)}: the repository has immutable subjects, with the ids of owner and repository.`,
  "legacy-subject": (explained) =>
    `Write \`${subjectOf(explained)}\` in ${homeOf(explained.check)}, or turn on immutable subjects for the repository.`,
  "environment-instead-of-ref": (explained) =>
    `${write(explained).slice(0, -1)}${refBeside(explained)}${withoutEnvironment(explained)}.`,
  "ref-instead-of-environment": (explained) => {
    const isWritten = !isOfPullRequest(explained.claims);
    const edit = isWritten ? `; or write \`${rightText(explained)}\` in ${homeOf(explained.check)}` : "";
    return `${capital(nameEnvironment(explained))}${edit}.`;
  },
  "pull-request-instead-of-ref": () =>
    "Run the job on a push, not on a pull request: whoever opens a pull request should not get this access.",
  "wildcard-under-equality": wildcardFix,
  "colon-not-encoded": write,
  "other-form": (explained) =>
    isOfPullRequest(explained.claims) || isForgeable(explained.check)
      ? `${capital(admit(explained))}.`
      : `${write(explained).slice(0, -1)}: so GitHub writes it for this job.`,
  "subject-form": () =>
    "Give the branch or environment another name, or leave it out of the repository's subject template (`include_claim_keys`).",
  "short-ref": write,
  "condition-key": ({ check, prefix }) =>
    `Write \`${prefix}:${check.claim}\` in place of \`${check.label}\`: so AWS calls this claim of the token.`,
  "pattern-not-whole": (explained) =>
    `Let the pattern in ${explained.check.label} fit the whole text: write \`${rightText(explained)}\` in it. A \`.*\` at its end would let in pull requests and other branches, too.`,
  "other-repository": (explained) =>
    `If this repository is meant to have the access, ${admit(explained)}; otherwise ask for another credential.`,
  "other-ref": (explained) => either(runOnRef(explained), admit(explained)),
  "other-environment": (explained) => either(nameTrusted(explained), admit(explained)),
  audience: (explained) => either(askForAudience(explained), admit(explained)),
  issuer: ({ check, dialect }) => {
    if (check.observed === undefined) return "Use a token of the issuer that the document names.";
    if (dialect === "aws") return `Name the OIDC provider of \`${observedOf(check)}\` in ${check.label}.`;
    return `Write \`${observedOf(check)}\` as the issuer, exactly so: a slash at its end makes it another one.`;
  },
  "missing-claim": (explained) => {
    const { check, claims } = explained;
    if (check.claim === "environment") return `${capital(missingEnvironment(explained))}.`;
    const audience = check.claim === "aud" ? askForAudience(explained) : undefined;
    if (audience !== undefined) return `${audience}.`;
    const meant = claimDescription(check.claim) ? undefined : nearest(check.claim, Object.keys(claims));
    return meant === undefined
      ? `Run the job so that its token has the claim ${check.claim}; or take the condition on it out, if the others let in nobody else without it.`
      : `Write \`${meant}\` in place of \`${check.claim}\`: GitHub gives no claim of that name.`;
  },
  "unsupported-claim": ({ check, dialect, sees }) => {
    if (dialect === "azure") return `Compare \`sub\` or \`job_workflow_ref\` instead of ${check.claim}.`;
    const seen = ["sub", "repository_id"].filter(sees).map((name) => `\`${name}\``);
    return `Compare a claim that the provider looks at instead of ${check.claim}, for example ${seen.join(" or ")}.`;
  },
  "value-type": ({ check }) =>
    check.expected.length === 0
      ? `Name another claim in ${check.label.split(".")[0]}: in this token ${check.claim} is no text.`
      : `Write the value in ${check.label} as a text, in quotes: GitHub's claims are texts, ids too.`,
  "kept-out": ({ check }) =>
    check.operator === "Null"
      ? `Run the job so that its token has no ${check.claim}, or take the condition out.`
      : `The condition keeps \`${observedOf(check)}\` out: change ${check.label} if the job is meant to have the access.`,
  "absent-variable": ({ check }) => {
    const variable = isConfiguration(check.source.path)
      ? "`&{KEY, 'default'}` in a policy document, `$${KEY, 'default'}` elsewhere"
      : "`${KEY, 'default'}`";
    return `Write the value itself in ${check.label} in place of the variable, or give the variable a default: ${variable}.`;
  },
  "google-subject": () =>
    "Map `google.subject` to a short text, for example `assertion.repository_id + ':' + assertion.run_id`; branch and environment names make `sub` long.",
  "explicit-deny": ({ check }) =>
    `If the job is meant to have the access, change ${check.label} in that statement so that it no longer fits this job.`,
  action: ({ check }) =>
    check.claim === "role"
      ? "Give the principal the role `roles/iam.workloadIdentityUser`."
      : "Let the statement allow `sts:AssumeRoleWithWebIdentity`.",
  principal: ({ dialect, check }) => {
    if (dialect === "google") {
      return "Bind `roles/iam.workloadIdentityUser` of the account to a principal of the provider's pool.";
    }
    const arn = "arn:aws:iam::ACCOUNT:oidc-provider/token.actions.githubusercontent.com";
    return isConfiguration(check.source.path)
      ? `Name the OIDC provider as a principal of the type \`Federated\`: \`"${arn}"\`, or the \`arn\` of its resource.`
      : `Name the OIDC provider in \`Principal\`: \`{ "Federated": "${arn}" }\`.`;
  },
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
  "ref-instead-of-environment": (explained) => `And ${nameEnvironment(explained)}.`,
  "other-ref": ({ near }) => `And run the job on ${namedOrLike("a ref", near.wanted ?? "")}.`,
  "other-environment": ({ near }) => `And name ${namedOrLike("an environment", near.wanted ?? "")} in the job.`,
  "pull-request-instead-of-ref": (explained) => fixes["pull-request-instead-of-ref"](explained),
};

interface Replacement {
  readonly at: TrustCheck["at"];
  readonly from: string;
  readonly to: string;
}

function replacementOf({ check, near, claims, prefix }: Explained): Replacement | undefined {
  const { rewrite, cause } = near;
  if (cause === "condition-key" && check.labelAt) {
    return { at: check.labelAt, from: check.label, to: `${prefix}:${check.claim}` };
  }
  // What a pull request has is nothing to be written down for it.
  if (cause === "wildcard-under-equality" && isOfPullRequest(claims)) return undefined;
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
