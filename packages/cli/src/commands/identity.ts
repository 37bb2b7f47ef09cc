import { type Claims, exitCodes, harmlessJson, instant, printable } from "@sallyport/core";
import {
  decodeIdToken,
  describeIdentity,
  isIssuerOf,
  issuerOf,
  offlineKeys,
  requestIdToken,
  verifyIdToken,
} from "@sallyport/identity";
import { type Host, senderOf } from "../host/host.ts";
import { identityJson, renderIdentity, type Verification } from "../identity/render-identity.ts";
import { renderStages, satisfiedStages } from "../identity/satisfied-stages.ts";
import { readGivenFile } from "../options/given-file.ts";
import type { Invocation } from "../parse/command.ts";
import { usageError } from "../usage-error.ts";
import type { identityShowCommand } from "./identity-commands.ts";

type IdentityInvocation = Invocation<typeof identityShowCommand.options>;

interface Shown {
  readonly claims: Claims;
  readonly verification: Verification;
}

/** `sallyport identity show`. */
export async function runIdentityShow(invocation: IdentityInvocation): Promise<number> {
  const { options, printer } = invocation;
  const { claims, verification } =
    options.token === undefined ? await ownIdentity(invocation) : await given(invocation);
  const description = describeIdentity(claims);
  const stages = await satisfiedStages(claims, invocation.host);
  const text =
    options.format === "json"
      ? harmlessJson(identityJson(description, verification, stages))
      : renderIdentity(description, verification, printer.out) + renderStages(stages, printer.out);
  await printer.out.write(text);
  return exitCodes.pass;
}

/** For a token that is only looked at: no provider accepts it. */
const ownAudience = "sallyport";

async function ownIdentity({ options, host }: IdentityInvocation): Promise<Shown> {
  const { environment: env } = host;
  if (options.jwks !== undefined) throw onlyWithToken("--jwks");
  const audience = options.audience ?? ownAudience;
  const send = await senderOf(host);
  // Nothing secret is printed here, and `::add-mask::` would itself print it.
  const { token, issuer } = await requestIdToken({ env, audience, send, mask: () => {} });
  const expected = options.issuer ?? (isIssuerOf(env, issuer) ? issuer : issuerOf(env));
  const claims = await verifyIdToken(token, { issuer: expected, audience, now: instant(host.now()), send });
  return { claims, verification: { state: "verified", audience: true } };
}

async function given({ options, host }: IdentityInvocation): Promise<Shown> {
  const token = (await textOf(options.token ?? "", host)).trim();
  const { claims } = decoded(token, options.token ?? "");
  if (options.jwks === undefined) {
    const asked = (["issuer", "audience"] as const).find((name) => options[name] !== undefined);
    if (asked !== undefined) throw onlyWithKeys(`--${asked}`);
    return { claims, verification: { state: "not-verified" } };
  }
  const keys = offlineKeys(parseKeys(await textOf(options.jwks, host), options.jwks));
  const issuer = options.issuer ?? issuerOf(host.environment);
  const audience = options.audience ?? (typeof claims.aud === "string" ? claims.aud : "");
  const verified = await verifyIdToken(token, { issuer, audience, now: instant(host.now()), keys });
  return { claims: verified, verification: { state: "verified", audience: options.audience !== undefined } };
}

const largestFile = 1024 * 1024;

async function textOf(file: string, host: Host): Promise<string> {
  if (file === "-") {
    if (host.input === undefined) throw unreadable("standard input", "it is a terminal");
    return await host.input();
  }
  const bytes = await readGivenFile(file, host, {
    largest: largestFile,
    unreadable: (why, cause) => unreadable(file, why, cause),
  });
  return bytes.toString("utf8");
}

/** What is no JSON is no key document either, which `offlineKeys` says. */
function parseKeys(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(file, "it is no JSON");
  }
}

/** A file that was named is not GitHub's answer: that it holds no token is a mistake of the command line. */
function decoded(token: string, file: string): ReturnType<typeof decodeIdToken> {
  try {
    return decodeIdToken(token);
  } catch (cause) {
    throw unreadable(file, "it holds no ID token", cause);
  }
}

function unreadable(file: string, why: string, cause?: unknown): Error {
  const fix = "Name a file that holds one ID token (--token) or a JWKS document (--jwks).";
  return usageError("IDENTITY_FILE_UNREADABLE", `${printable(file)} cannot be read: ${why}`, fix, cause);
}

function onlyWithToken(flag: string): Error {
  const fix =
    "Leave it out, or name the token's file with --token: a token of this job is verified with GitHub's own keys.";
  return usageError("USAGE_OPTIONS_CONFLICT", `${flag} belongs to a token that you have`, fix);
}

function onlyWithKeys(flag: string): Error {
  const fix = "Add --jwks FILE with the issuer's keys, or leave it out to see the token unverified.";
  return usageError("USAGE_OPTIONS_CONFLICT", `${flag} is part of verifying, for which --jwks is missing`, fix);
}
