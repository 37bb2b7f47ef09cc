import { causeChain, SallyportError } from "@sallyport/core";
import {
  audienceOf,
  awsProcessAnswer,
  awsToolSeconds,
  exchange,
  googleExecutableAnswer,
  googleExecutableFailure,
  identityOf,
  ProviderDenial,
  parseRefreshRequest,
  type RefreshRequest,
} from "@sallyport/federation";
import { type Circumstances, request as requestToken } from "./prove-identity.ts";

/** What a helper prints and how it ends. Standard output may hold the secret: only the tool that started the helper reads it. */
export interface ToolAnswer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/**
 * Answers a provider's tool that asks for a credential later in the job, in the words that it reads. `text` is the request that the delivery
 * has written. Each answer is recorded like the first, and each denial. Never throws: tools show what the helper says.
 */
export async function answerTool(text: string, around: Circumstances): Promise<ToolAnswer> {
  let isGoogle = false;
  try {
    const request = parseRefreshRequest(text);
    isGoogle = request.credential.provider === "google";
    const stdout = isGoogle ? await googleAnswer(request, around) : await awsAnswer(request, around);
    return { stdout, stderr: "", exitCode: 0 };
  } catch (thrown) {
    const { output, exitCode } = describeFailure(thrown);
    const stderr = `${output}\n`;
    if (!isGoogle) return { stdout: "", stderr, exitCode };
    // Google's libraries show what stands in the answer, and read it only when the helper ends well.
    const code = thrown instanceof SallyportError ? thrown.code : "HELPER_FAILED";
    return { stdout: googleExecutableFailure({ code, message: output.replaceAll("\n", "; ") }), stderr, exitCode: 0 };
  }
}

async function googleAnswer({ credential }: RefreshRequest, around: Circumstances): Promise<string> {
  const token = await requestToken(audienceOf(credential) ?? "", around);
  return googleExecutableAnswer(token.token, Date.parse(token.expires) / 1000);
}

async function awsAnswer(request: RefreshRequest, around: Circumstances): Promise<string> {
  const { credential, stage, session } = request;
  const about = { stage, name: credential.name, provider: credential.provider, identity: identityOf(credential) };
  try {
    const issued = await exchange(credential, contextOf(request, around));
    around.record({
      type: "credential.issued",
      outcome: "success",
      credential: {
        ...about,
        kind: "session-credentials",
        session,
        ...(issued.expires === undefined ? {} : { exp: issued.expires }),
        join: issued.join,
      },
      secrets: issued.secrets,
    });
    return awsProcessAnswer(issued);
  } catch (thrown) {
    if (thrown instanceof ProviderDenial)
      around.record({
        type: "credential.denied",
        outcome: "denied",
        reason: thrown.providerCode,
        credential: { ...about, kind: "none", session },
      });
    throw thrown;
  }
}

/** A fresh ID token for an audience, recorded. */
export async function tokenFor(audience: string, around: Circumstances): Promise<string> {
  return (await requestToken(audience, around)).token;
}

function contextOf({ credential, session, durationSeconds }: RefreshRequest, around: Circumstances) {
  const { send, now, mask, env, signal } = around;
  return {
    idToken: (audience: string) => tokenFor(audience, around),
    session: { name: session },
    send,
    now,
    mask,
    env,
    onAttempt: () => {},
    ...(credential.provider === "aws" ? { durationSeconds: durationSeconds ?? awsToolSeconds(credential) } : {}),
    ...(signal ? { signal } : {}),
  };
}

/** For a tool's own log: what went wrong and what to do, without a secret. */
export function describeFailure(thrown: unknown): { readonly output: string; readonly exitCode: number } {
  const fix = thrown instanceof SallyportError ? `\nfix: ${thrown.fix}` : "";
  return { output: `sallyport: ${causeChain(thrown).join(": ")}${fix}`, exitCode: 1 };
}
