import { characterClass } from "../languages/character-class.ts";
import type { Blank } from "../languages/fill-blanks.ts";
import { formPattern, one, run, type TextPattern } from "../languages/text-pattern.ts";
import { claimWords } from "../stages/claim-words.ts";

/** What the texts in GitHub's tokens look like. Only to make examples that can happen; what is not described here is never called safe. */

const digit = characterClass("digit", /^[0-9]$/);
const leadingDigit = characterClass("leading digit", /^[1-9]$/);
const hexDigit = characterClass("hex digit", /^[0-9a-f]$/);
const ownerEdge = characterClass("letter or digit", /^[A-Za-z0-9]$/);
const ownerCharacter = characterClass("character of owners", /^[A-Za-z0-9_-]$/);
const nameCharacter = characterClass("character of repositories", /^[A-Za-z0-9._-]$/);
/** https://git-scm.com/docs/git-check-ref-format */
const refCharacter = characterClass("character of refs", /^[^\x00-\x20\x7f~^:?*[\\]$/);
const refEdge = characterClass("edge of refs", /^[^\x00-\x20\x7f~^:?*[\\/.]$/);
const fileCharacter = characterClass("character of file names", /^[^\x00-\x20\x7f/@]$/);
const printableCharacter = characterClass("printable character", /^[^\x00-\x1f\x7f]$/);

const number = formPattern(one(leadingDigit), run(digit));
const hexDigits = Array.from({ length: 40 }, () => one(hexDigit));
const commit = formPattern(...hexDigits);
const owner = [one(ownerEdge), run(ownerCharacter)];
const repository = [one(nameCharacter), run(nameCharacter)];
const ref = [[one(refEdge)], [one(refEdge), run(refCharacter), one(refEdge)]] as const;
const text = formPattern(one(printableCharacter), run(printableCharacter));
const workflow = [one(fileCharacter), run(fileCharacter)];
const refForms = ref.map((parts) => formPattern(...parts));

/** Texts that stand in several claims. Their order is that of all templates. */
export const blanks = {
  owner: { name: "owner", forms: [formPattern(...owner)], favourites: ["acme", "acme-labs"] },
  ownerId: { name: "owner id", forms: [number], favourites: ["45"] },
  repository: { name: "repository", forms: [formPattern(...repository)], favourites: ["shop", "api"] },
  repositoryId: { name: "repository id", forms: [number], favourites: ["123"] },
  workflow: {
    name: "workflow",
    forms: [formPattern(...workflow, ".yml"), formPattern(...workflow, ".yaml")],
    favourites: ["ci.yml"],
  },
  environment: { name: "environment", forms: [text], favourites: ["staging", "dev", "production"], escaped: [":"] },
  branch: { name: "branch", forms: refForms, favourites: ["dev", "main", "feature/login"] },
  tag: { name: "tag", forms: refForms, favourites: ["v1.2.3", "nightly"] },
  pull: { name: "pull", forms: [number], favourites: ["12"] },
  /** What a customised subject adds. */
  rest: {
    name: "rest",
    forms: [formPattern(), formPattern(":", one(printableCharacter), run(printableCharacter))],
    favourites: [""],
  },
} as const satisfies Readonly<Record<string, Blank>>;

export interface FreeClaim {
  /** The claim is one of these. */
  readonly words?: readonly string[];
  readonly forms: readonly TextPattern[];
  readonly favourites: readonly string[];
  /** Some tokens lack it. */
  readonly optional?: true;
}

function words(claim: keyof typeof claimWords): FreeClaim {
  const all = claimWords[claim];
  return { words: all, forms: [], favourites: all };
}

const refsOfFiles = [
  ...ref.flatMap((parts) => [
    ["refs/heads/", ...parts],
    ["refs/tags/", ...parts],
  ]),
  hexDigits,
];

const sha: FreeClaim = { forms: [commit], favourites: ["1f0c6a52d1b87e931f0c6a52d1b87e931f0c6a52"] };

/** Claims that follow from no other. */
export const freeClaims: Readonly<Record<string, FreeClaim>> = {
  iss: {
    forms: [formPattern("https://", run(printableCharacter))],
    favourites: ["https://token.actions.githubusercontent.com"],
  },
  aud: { forms: [text], favourites: ["sts.amazonaws.com"] },
  repository_visibility: words("repository_visibility"),
  actor: { forms: [formPattern(...owner), formPattern(...owner, "[bot]")], favourites: ["alice"] },
  actor_id: { forms: [number], favourites: ["6"] },
  workflow: { forms: [text], favourites: ["ci"] },
  job_workflow_ref: {
    forms: refsOfFiles.flatMap((parts) =>
      [".yml", ".yaml"].map((ending) =>
        formPattern(...owner, "/", ...repository, "/.github/workflows/", ...workflow, `${ending}@`, ...parts),
      ),
    ),
    favourites: ["acme/shop/.github/workflows/ci.yml@refs/heads/main"],
  },
  sha,
  workflow_sha: sha,
  job_workflow_sha: sha,
  ref_protected: words("ref_protected"),
  runner_environment: words("runner_environment"),
  run_id: { forms: [number], favourites: ["7000000001"] },
  run_number: { forms: [number], favourites: ["42"] },
  run_attempt: { forms: [number], favourites: ["1"] },
  check_run_id: { forms: [number], favourites: ["9000000001"] },
  environment_node_id: { forms: [text], favourites: ["EN_kwDOA1b2c3"], optional: true },
  enterprise: { forms: [formPattern(...owner)], favourites: ["acme-inc"], optional: true },
  enterprise_id: { forms: [number], favourites: ["7"], optional: true },
};

/** Custom properties of repositories: any name after the prefix. */
export const propertyPrefix = "repo_property_";
export const property: FreeClaim = { forms: [text], favourites: ["true"], optional: true };
