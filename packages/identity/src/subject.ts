/** What comes after the repository in a subject of GitHub's default form. */
export type SubjectContext =
  | { readonly kind: "environment"; readonly environment: string }
  | { readonly kind: "pull_request" }
  | { readonly kind: "ref"; readonly ref: string };

/** A `sub` claim taken apart. */
export type Subject =
  /** `repo:acme/shop:…`: by name only. */
  | { readonly form: "legacy"; readonly owner: string; readonly repository: string; readonly context: SubjectContext }
  /** `repo:acme@100/shop@1001:…`: name and number of both. */
  | {
      readonly form: "immutable";
      readonly owner: string;
      readonly ownerId: string;
      readonly repository: string;
      readonly repositoryId: string;
      readonly context: SubjectContext;
    }
  /**
   * `repo:acme-100/shop-1001:…` was issued on two days of April 2026. It reads as a legacy subject of the owner `acme-100`, a name that
   * anyone can register: what a document with it allows, a stranger can take.
   */
  | {
      readonly form: "hyphen";
      readonly owner: string;
      readonly ownerId: string;
      readonly repository: string;
      readonly repositoryId: string;
      readonly context: SubjectContext;
    }
  /** Built by a template: `key:value` in the template's order. Values may hold `%3A` for a colon. */
  | { readonly form: "custom"; readonly parts: readonly { readonly key: string; readonly value: string }[] }
  | { readonly form: "malformed"; readonly why: string };

const longestSubject = 2_048;
const repositoryForm = /^repo:([^:/]*)\/([^:/]*):(.*)$/s;
const customKey = /^[a-z][a-z0-9_]*$/;

/**
 * Takes a subject apart (https://docs.github.com/actions/reference/security/oidc). Never throws. A colon in a value is written `%3A` but
 * `%` stands for itself, so two environments can give one subject: `a:b` and `a%3Ab`. Values are returned as they are written.
 */
export function parseSubject(subject: string): Subject {
  if (subject === "" || subject.length > longestSubject) return { form: "malformed", why: "it is empty or too long" };
  const match = repositoryForm.exec(subject);
  if (match) {
    const [, owner = "", repository = "", rest = ""] = match;
    const context = contextOf(rest);
    if (context !== undefined) return repositorySubject(owner, repository, context);
  }
  return customSubject(subject);
}

function contextOf(text: string): SubjectContext | undefined {
  if (text === "pull_request") return { kind: "pull_request" };
  // A colon inside would be `%3A`: what follows is then another part of a template.
  const match = /^(environment|ref):([^:]+)$/s.exec(text);
  if (!match?.[2]) return undefined;
  return match[1] === "ref" ? { kind: "ref", ref: match[2] } : { kind: "environment", environment: match[2] };
}

function repositorySubject(owner: string, repository: string, context: SubjectContext): Subject {
  if (owner === "" || repository === "") return { form: "malformed", why: "the owner or the repository is empty" };
  const ownerParts = /^([^@]+)@(\d+)$/.exec(owner);
  const repositoryParts = /^([^@]+)@(\d+)$/.exec(repository);
  if (ownerParts && repositoryParts) return withNumbers("immutable", ownerParts, repositoryParts, context);
  if (owner.includes("@") || repository.includes("@")) {
    return { form: "malformed", why: "owner and repository must both have their number behind an @, or neither" };
  }
  const ownerHyphen = /^(.+)-(\d{4,})$/.exec(owner);
  const repositoryHyphen = /^(.+)-(\d{4,})$/.exec(repository);
  if (ownerHyphen && repositoryHyphen) return withNumbers("hyphen", ownerHyphen, repositoryHyphen, context);
  return { form: "legacy", owner, repository, context };
}

function withNumbers(
  form: "immutable" | "hyphen",
  owner: RegExpExecArray,
  repository: RegExpExecArray,
  context: SubjectContext,
): Subject {
  return {
    form,
    owner: owner[1] ?? "",
    ownerId: owner[2] ?? "",
    repository: repository[1] ?? "",
    repositoryId: repository[2] ?? "",
    context,
  };
}

/** Keys and values alternate, save that `context` writes its own key: `repo:acme/shop:ref:refs/heads/main:…`. */
function customSubject(subject: string): Subject {
  const pieces = subject.split(":");
  const parts: { key: string; value: string }[] = [];
  for (let at = 0; at < pieces.length; ) {
    const key = pieces[at] ?? "";
    if (!customKey.test(key)) return { form: "malformed", why: "it is not made of `key:value` parts" };
    if (key === "pull_request") {
      parts.push({ key, value: "" });
      at += 1;
      continue;
    }
    const value = pieces[at + 1];
    if (value === undefined) return { form: "malformed", why: `\`${key}\` has no value` };
    parts.push({ key, value });
    at += 2;
  }
  return { form: "custom", parts };
}
