import { base62, hexLower, lowerAlnum } from "../charset.ts";
import { shapeCheck } from "../checksums/verdict.ts";
import { literal, run, type SecretRule } from "../rule.ts";
import { keep, spends } from "./ai.ts";
import { anchorsOf } from "./anchors.ts";

/** What stands between an application and many providers of language models. */
export const gateways: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/openrouter-api-key",
    title: "OpenRouter API key",
    provider: "OpenRouter",
    why: `${spends}, with every model provider behind it.`,
    fix: `Delete it under Keys on openrouter.ai, and give each application a key with a credit limit. ${keep}.`,
    source: "https://openrouter.ai/docs/api-reference/authentication",
    anchors: ["sk-or-v1-"],
    after: [run(hexLower, 64)],
  },
  {
    kind: "token",
    id: "secrets/helicone-api-key",
    title: "Helicone API key",
    provider: "Helicone",
    why: "It reads what applications asked models and what they answered, with the data of users in it, and calls models through the gateway.",
    fix: `Delete it under Settings > API Keys. ${keep}.`,
    source: "https://docs.helicone.ai/helicone-headers/helicone-auth",
    anchors: ["sk-helicone-", "sk-helicone-eu-"],
    after: [
      run(lowerAlnum, 7),
      literal("-"),
      run(lowerAlnum, 7),
      literal("-"),
      run(lowerAlnum, 7),
      literal("-"),
      run(lowerAlnum, 7),
    ],
    check: shapeCheck(/-.*\d/),
    seal: (value) => `${value.slice(0, -1)}7`,
  },
  {
    kind: "token",
    id: "secrets/model-gateway-key",
    title: "Key of a gateway to language models, or of a service with keys of its form",
    provider: "One API, New API and services with keys of their form",
    why: `${spends}, whichever of its models they are.`,
    fix: `Delete it under Tokens of the gateway, and look at its log. ${keep}.`,
    source: "https://github.com/songquanpeng/one-api/blob/main/common/random/main.go",
    anchors: anchorsOf("sk-", base62),
    after: [run(base62, 47)],
    // OpenAI's have a mark in the middle and a rule of their own.
    check: shapeCheck(/^sk-(?!.*T3BlbkFJ)(?=.*\d)(?=.*[a-z])(?=.*[A-Z])/),
    seal: (value) => `${value.slice(0, -3)}a1B`,
  },
];
