import { answerFormat, terminalOptions } from "../options/shared-options.ts";
import { type Command, type CommandFamily, command } from "../parse/command.ts";
import { text } from "../parse/option.ts";

/** The part of the command table that begins with `identity`. */

const group = "Credentials:";
const which = "Which token (default: a new one of this job):";
const proof = "How it is checked:";

export const identityFamily: CommandFamily = {
  name: "identity",
  group,
  summary: "Show who a job is, as providers see it",
  description: "A job of GitHub Actions proves who it is by an ID token; policies and providers decide by its claims.",
};

export const identityShowCommand = command({
  name: "identity show",
  group,
  summary: "Show the claims of a job's ID token, and what each is worth in a decision",
  description:
    "In a job with `id-token: write`: asks GitHub for a token, verifies it and shows its claims. With --token: shows a token that you have, and verifies it only with --jwks. Never shows the token.",
  operands: [],
  options: {
    token: text({
      flag: "--token",
      placeholder: "FILE",
      group: which,
      completion: { kind: "file" },
      help: "a file that holds one, or - for standard input",
    }),
    audience: text({
      flag: "--audience",
      placeholder: "AUDIENCE",
      group: proof,
      help: "for whom the token is asked, or must be (default: sallyport, or whatever a given token says)",
    }),
    issuer: text({
      flag: "--issuer",
      placeholder: "URL",
      group: proof,
      help: "who must have issued it (default: the GitHub of this job, or that of github.com)",
    }),
    jwks: text({
      flag: "--jwks",
      placeholder: "FILE",
      group: proof,
      completion: { kind: "file" },
      help: "the issuer's keys, to verify without network",
    }),
    format: answerFormat(["json"]),
    color: terminalOptions.color,
  },
  examples: [
    { line: "sallyport identity show", does: "in a step of a job: who this job is" },
    { line: "sallyport identity show --token token.jwt --jwks keys.json", does: "a token of another job, verified" },
  ],
  run: async (invocation): Promise<number> => (await import("./identity.ts")).runIdentityShow(invocation),
});

export const identityCommands: readonly Command[] = [identityShowCommand];
