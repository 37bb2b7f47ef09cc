import type { Blank, Template } from "../languages/fill-blanks.ts";
import { blanks } from "./claim-forms.ts";

/** One kind of token that GitHub issues: which claims follow from which. */
export interface TokenForm {
  /** What has to be so for such a token, where that is not the rule. */
  readonly assumes?: string;
  readonly blanks: readonly Blank[];
  readonly templates: Readonly<Record<string, Template>>;
  /** Events, likeliest first. */
  readonly events: readonly string[];
  /** Claims that such a token never has. */
  readonly missing: readonly string[];
  /** Claims that are texts of their own here, besides `freeClaims`. */
  readonly open: readonly string[];
}

const { owner, ownerId, repository, repositoryId, workflow, environment, branch, tag, pull, rest } = blanks;
const the = (blank: Blank) => ({ blank: blank.name });

interface Trigger {
  readonly ref: Template;
  readonly refType: "branch" | "tag";
  readonly name: Blank;
  readonly events: readonly string[];
  /** Whether `head_ref` and `base_ref` say something. */
  readonly comparesBranches: boolean;
  readonly context?: string;
}

/** https://docs.github.com/actions/reference/events-that-trigger-workflows */
const triggers: readonly Trigger[] = [
  {
    ref: ["refs/heads/", the(branch)],
    refType: "branch",
    name: branch,
    comparesBranches: false,
    events: [
      ...["push", "workflow_dispatch", "schedule", "merge_group", "workflow_run", "issue_comment", "issues"],
      ...["repository_dispatch", "check_run", "check_suite", "create", "delete", "deployment", "deployment_status"],
      ...["discussion", "discussion_comment", "dynamic", "fork", "gollum", "image_version", "label", "milestone"],
      ...["page_build", "project", "project_card", "project_column", "public", "registry_package", "status", "watch"],
      "branch_protection_rule",
    ],
  },
  {
    ref: ["refs/tags/", the(tag)],
    refType: "tag",
    name: tag,
    comparesBranches: false,
    events: ["push", "release", "workflow_dispatch", "create", "deployment", "deployment_status", "registry_package"],
  },
  {
    ref: ["refs/pull/", the(pull), "/merge"],
    refType: "branch",
    name: pull,
    comparesBranches: true,
    events: ["pull_request", "pull_request_review", "pull_request_review_comment"],
    context: "pull_request",
  },
  {
    ref: ["refs/heads/", the(branch)],
    refType: "branch",
    name: branch,
    comparesBranches: true,
    events: ["pull_request_target"],
  },
];

interface SubjectKind {
  readonly assumes?: string;
  readonly anchor: Template;
  /** Whether the rest is what GitHub puts there by itself, or anything. */
  readonly isCustomised: boolean;
}

const names: Template = ["repo:", the(owner), "/", the(repository)];
const ids: Template = ["repo:", the(owner), "@", the(ownerId), "/", the(repository), "@", the(repositoryId)];
const customised = "an administrator of the repository has customised the subject of its tokens";

/** Keys that a customised subject can begin with; the value is that of the claim (reference: oidc 3.3). */
const customAnchors: readonly Template[] = [
  names,
  ids,
  ["repository:", the(owner), "/", the(repository)],
  ["repository_id:", the(repositoryId)],
  ["repository_owner:", the(owner)],
  ["repository_owner_id:", the(ownerId)],
];

const subjectKinds: readonly SubjectKind[] = [
  { anchor: names, isCustomised: false },
  { anchor: ids, isCustomised: false, assumes: "the repository has immutable subjects" },
  ...customAnchors.map((anchor) => ({ anchor, isCustomised: true, assumes: customised })),
];

function escapeColons(text: string): string {
  return text.replaceAll(":", "%3A");
}

/** `sub`: an environment takes the place of the ref, and its colons are escaped. */
function subject({ anchor, isCustomised }: SubjectKind, trigger: Trigger, hasEnvironment: boolean): Template {
  if (isCustomised) return [...anchor, the(rest)];
  if (hasEnvironment) return [...anchor, ":environment:", { ...the(environment), escape: escapeColons }];
  return trigger.context === undefined ? [...anchor, ":ref:", ...trigger.ref] : [...anchor, `:${trigger.context}`];
}

function formOf(kind: SubjectKind, trigger: Trigger, hasEnvironment: boolean): TokenForm {
  return {
    ...(kind.assumes === undefined ? {} : { assumes: kind.assumes }),
    blanks: [owner, ownerId, repository, repositoryId, workflow, environment, trigger.name, rest],
    templates: {
      repository_owner: [the(owner)],
      repository_owner_id: [the(ownerId)],
      repository: [the(owner), "/", the(repository)],
      repository_id: [the(repositoryId)],
      workflow_ref: [the(owner), "/", the(repository), "/.github/workflows/", the(workflow), "@", ...trigger.ref],
      ...(hasEnvironment ? { environment: [the(environment)] } : {}),
      ref: trigger.ref,
      ref_type: [trigger.refType],
      ...(trigger.comparesBranches ? {} : { head_ref: [""], base_ref: [""] }),
      sub: subject(kind, trigger, hasEnvironment),
    },
    events: trigger.events,
    missing: hasEnvironment ? [] : ["environment", "environment_node_id"],
    open: trigger.comparesBranches ? ["head_ref", "base_ref"] : [],
  };
}

/** Every kind of token, the likeliest first: examples are sought in this order. */
export const tokenForms: readonly TokenForm[] = subjectKinds.flatMap((kind) =>
  [false, true].flatMap((hasEnvironment) => triggers.map((trigger) => formOf(kind, trigger, hasEnvironment))),
);
