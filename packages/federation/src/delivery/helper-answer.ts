import { causeChain, SallyportError } from "@sallyport/core";
import type { GoogleCredential } from "@sallyport/policy";
import { audienceOf } from "../audience.ts";
import type { ExchangeContext } from "../context.ts";
import { exchange } from "../exchange.ts";
import { tokenClaim } from "../token-claim.ts";
import { awsProcessAnswer } from "./aws-refresh.ts";
import { googleExecutableAnswer, googleExecutableFailure } from "./google-refresh.ts";
import type { RefreshRequest } from "./refresh-request.ts";

/** What a credential helper prints and how it ends. Standard output holds the secret: only the tool that started the helper reads it. */
export interface HelperAnswer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Answers the tool of a provider that asks for credentials. Never throws: tools show what the helper says. */
export async function answerHelper(
  request: RefreshRequest,
  context: Omit<ExchangeContext, "session" | "durationSeconds">,
): Promise<HelperAnswer> {
  const { credential } = request;
  try {
    if (credential.provider === "google") return printed(await googleIdToken(credential, context));
    if (credential.provider !== "aws") return failed(`no tool of ${credential.provider} asks a helper`);
    const { durationSeconds, session } = request;
    const wish = durationSeconds === undefined ? {} : { durationSeconds };
    return printed(awsProcessAnswer(await exchange(credential, { ...context, session: { name: session }, ...wish })));
  } catch (error) {
    const text = failureText(error);
    // Google's libraries show what stands in the answer; they do not read standard error.
    if (credential.provider !== "google") return failed(text);
    const code = error instanceof SallyportError ? error.code : "HELPER_FAILED";
    return { ...printed(googleExecutableFailure({ code, message: text })), stderr: `${text}\n` };
  }
}

async function googleIdToken(
  credential: GoogleCredential,
  context: Pick<ExchangeContext, "idToken" | "now">,
): Promise<string> {
  const token = await context.idToken(audienceOf(credential) ?? "");
  const expiry = tokenClaim(token, "exp");
  return googleExecutableAnswer(token, typeof expiry === "number" ? expiry : context.now().getTime() / 1000 + 60);
}

function failureText(error: unknown): string {
  const [message = "failed"] = causeChain(error);
  return error instanceof SallyportError ? `${message}; fix: ${error.fix}` : message;
}

function printed(stdout: string): HelperAnswer {
  return { stdout, stderr: "", exitCode: 0 };
}

function failed(text: string): HelperAnswer {
  return { stdout: "", stderr: `sallyport: ${text}\n`, exitCode: 1 };
}
