import {
  type Claims,
  claimDescription,
  githubClaims,
  isRecord,
  type Json,
  nearest,
  printable,
  redactedPath,
  type SallyportError,
} from "@sallyport/core";
import { claimsFrom, isClaimBase } from "@sallyport/policy";
import type { Host } from "../host/host.ts";
import { usageError } from "../usage-error.ts";
import { readGivenFile } from "./given-file.ts";
import type { ClaimAssignment } from "./identity-options.ts";

/** What `identityOptions` made of the command line. */
export interface IdentityValues {
  readonly base?: string | undefined;
  readonly claim?: readonly ClaimAssignment[] | undefined;
  readonly claims?: string | undefined;
}

/** The claims that --base, --claim and --claims describe. */
export async function givenIdentity(
  command: string,
  { base, claim = [], claims: file }: IdentityValues,
  host: Host,
): Promise<Claims> {
  if (base === undefined && claim.length === 0 && file === undefined)
    throw usageError(
      "USAGE_ARGUMENT_MISSING",
      `sallyport ${command} needs an identity`,
      "Add `--base push` (or another one), or `--claims FILE` with the claims of a token as JSON.",
    );
  if (base !== undefined && file !== undefined)
    throw usageError(
      "USAGE_OPTIONS_CONFLICT",
      "--base and --claims both say all claims",
      "Keep one of them; --claim changes either.",
    );
  if (base !== undefined) for (const { name } of claim) assertNoSlip(name);
  const changes = Object.fromEntries(claim.map(({ name, value }) => [name, value]));
  const start = base !== undefined && isClaimBase(base) ? base : undefined;
  return claimsFrom(start, { ...(file === undefined ? {} : await readClaims(file, host)), ...changes });
}

/** A misspelt claim changes nothing, and the answer would be about the base. Other names may be claims that are newer than this table. */
function assertNoSlip(name: string): void {
  if (claimDescription(name) !== undefined) return;
  const known = githubClaims.map((each) => each.name).filter((each) => !each.endsWith("*"));
  const meant = nearest(name, known);
  if (meant === undefined) return;
  throw usageError("USAGE_CLAIM_INVALID", `GitHub issues no claim ${name}`, `Did you mean \`--claim ${meant}=…\`?`);
}

/** Of the repository that no base can know. */
const madeUp = ["repository_id", "repository", "repository_owner_id", "repository_owner"];

/**
 * One sentence where a decision rests on a claim that nobody gave: `failing` are the claims that do not fit. Else somebody would put the
 * number of a made-up repository into a policy.
 */
export function assumedNote(values: IdentityValues, failing: readonly string[]): string | undefined {
  const assumed = madeUp.find((name) => failing.includes(name) && isAssumed(name, values));
  return assumed && `--base ${values.base} makes up ${assumed}: say yours with \`--claim ${assumed}=…\`.`;
}

/** Whether nobody has said it: a typical identity has it all the same. */
export function isAssumed(name: string, { base, claim = [] }: IdentityValues): boolean {
  return base !== undefined && !claim.some((each) => each.name === name);
}

const largest = 256 * 1024;

async function readClaims(file: string, host: Host): Promise<Record<string, Json>> {
  const text = await textOf(file, host);
  const name = file === "-" ? "standard input" : redactedPath(printable(file));
  if (/^\s*ey[\w-]+\.[\w-]+\.[\w-]*\s*$/.test(text))
    throw invalid(
      `${name} holds a token, which is a secret, and not its claims`,
      "Give the claims as a JSON object; a token does not belong in files or shells.",
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid(`${name} is not JSON`, exampleObject);
  }
  if (!isRecord(value)) throw invalid(`${name} is JSON, but no object`, exampleObject);
  if (Object.keys(value).some((each) => claimDescription(each) !== undefined)) return value as Record<string, Json>;
  throw invalid(`${name} is an object of JSON in which nothing is a claim`, exampleObject);
}

const exampleObject = 'Give one JSON object, for example {"ref": "refs/heads/main"}.';

async function textOf(file: string, host: Host): Promise<string> {
  if (file === "-") {
    if (host.input) return inSize(await host.input());
    throw invalid("nothing is piped to standard input", "Pipe the claims in, or name a file.");
  }
  const bytes = await readGivenFile(file, host, {
    largest,
    unreadable: (why, cause) =>
      usageError(
        "CLAIMS_UNREADABLE",
        `the claims cannot be read from ${redactedPath(printable(file))}: ${why}`,
        "Name a file that is there, that you may read, and that holds one JSON object with the claims of one token.",
        cause,
      ),
  });
  return bytes.toString("utf8");
}

function inSize(text: string): string {
  if (text.length <= largest) return text;
  throw invalid(
    `standard input is larger than ${largest} characters`,
    "Give one JSON object with the claims of one token.",
  );
}

function invalid(message: string, fix: string): SallyportError {
  return usageError("CLAIMS_INVALID", message, fix);
}
