import { readFileSync } from "node:fs";
import path from "node:path";
import type { DeniedEntry } from "../../packages/sandbox/src/index.ts";
import { evaluateTrust, explainTrustAnswer, parseTrustDocument } from "../../packages/trust/src/index.ts";

/** The condition of a role's trust document that a refused token did not meet, and where it stands. */
export async function whyRefused({ claims = {} }: DeniedEntry, folder: string, document: string): Promise<string> {
  const parsed = parseTrustDocument(readFileSync(path.join(folder, document)), document);
  const request = { claims, audience: "sts.amazonaws.com", now: new Date() };
  const [denial] = explainTrustAnswer(await evaluateTrust(parsed, request), request, "aws");
  if (denial === undefined) return `${document} does not say`;
  const { failing } = denial;
  const { line, column } = failing.at.start;
  const wanted = failing.expected.map(({ text }) => text).join(" or ");
  return [
    `${document}:${line}:${column} ${failing.operator}`,
    `  wants ${wanted}`,
    `  token has ${failing.observed?.join(", ") ?? "no such claim"}`,
  ].join("\n");
}
