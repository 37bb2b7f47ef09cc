import { quantity, SallyportError } from "@sallyport/core";
import { type Credential, parsePolicy } from "@sallyport/policy";

/** A policy that has nothing but the settings, so that they mean, and are checked, exactly as they would be there. */
const frame = [
  "version: 1",
  "stages:",
  "  settings:",
  '    owner: "@settings"',
  "    purpose: settings of a step",
  '    allow: [{ repository_id: "0" }]',
  "    credentials:",
  "      settings:",
];
const indent = " ".repeat(8);

/** Reads one credential as a policy would have it. Throws ASSUME_SETTINGS_INVALID with every problem and its line. */
export function readSettings(text: string): Credential {
  const lines = text.split(/\r\n|\r|\n/).map((line) => `${indent}${line}`);
  try {
    const policy = parsePolicy(Buffer.from([...frame, ...lines, ""].join("\n")), "settings");
    const credential = policy.stages.settings?.credentials.settings;
    if (credential) return credential;
  } catch (thrown) {
    if (!(thrown instanceof SallyportError)) throw thrown;
    throw invalid(thrown);
  }
  throw invalid();
}

function invalid(cause?: SallyportError): SallyportError {
  const problems = (cause?.problems ?? []).map(({ place, message }) => {
    const line = Math.max(1, (place?.region?.start.line ?? 0) - frame.length);
    return {
      message: `line ${line} of the settings: ${message.replace(/^\/stages\/settings\/credentials\/settings\/?/, "/")}`,
    };
  });
  return new SallyportError({
    code: "ASSUME_SETTINGS_INVALID",
    kind: "usage",
    message: `the settings of the credential have ${quantity(problems.length, "problem")}`,
    fix: "Write them as under `credentials:` of a policy, for example `provider: aws`, `role: arn:aws:iam::111122223333:role/deploy` and `region: eu-west-1`, each on a line.",
    problems,
  });
}
