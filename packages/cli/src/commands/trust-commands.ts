import { identityOptions } from "../options/identity-options.ts";
import { answerFormat, terminalOptions } from "../options/shared-options.ts";
import { type Command, type CommandFamily, command } from "../parse/command.ts";
import { text } from "../parse/option.ts";

/** The part of the command table that begins with `trust`. */

const group = "Credentials:";
const question = "What it asks for:";

export const trustFamily: CommandFamily = {
  name: "trust",
  group,
  summary: "Evaluate a provider's own trust document",
  description: "AWS, Google Cloud, Azure, Vault and octo-sts each hold a document that says which tokens they believe.",
};

export const trustExplainCommand = command({
  name: "trust explain",
  group,
  summary: "Say whether a provider would believe an identity, or which condition of its document fails",
  description:
    "Evaluates the document as the provider does: JSON of an IAM role, a CloudFormation template, Terraform's configuration (`.tf` or `.tf.json`, with the other files of its folder and of the modules that it uses) or `terraform show -json`, a manifest of Crossplane, ACK or Config Connector, a workload identity pool's provider, federated credentials of Entra ID (also in Bicep), a Vault role, an octo-sts trust policy. What the document leaves open is unknown. Exits 0 when it allows, 1 when it denies, 3 when it cannot be told. Needs no network.",
  operands: [{ name: "document", required: true, help: "the file that holds it", completion: { kind: "file" } }],
  options: {
    audience: text({
      flag: "--audience",
      placeholder: "AUDIENCE",
      group: question,
      help: "of the token (default: its claim aud, else what is usual at the provider)",
    }),
    target: text({
      flag: "--target",
      placeholder: "NAME",
      group: question,
      help: "which of several: the role's ARN, the provider's resource name, the client id, the Vault role",
    }),
    serviceAccount: text({
      flag: "--service-account",
      placeholder: "EMAIL",
      group: question,
      help: "Google Cloud: the account to impersonate (default: direct access)",
    }),
    ...identityOptions,
    format: answerFormat(["json"]),
    color: terminalOptions.color,
  },
  examples: [
    {
      line: "sallyport trust explain infra/deploy-role.json --base push --claim repository=acme/shop",
      does: "may a push to the default branch assume the role",
    },
    { line: "sallyport trust explain plan.json --claims claims.json", does: "the claims of a real job" },
  ],
  run: async (invocation): Promise<number> => (await import("./trust-explain.ts")).runTrustExplain(invocation),
});

export const trustCommands: readonly Command[] = [trustExplainCommand];
