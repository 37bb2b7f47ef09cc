import { base62, hexLower } from "../charset.ts";
import { mixedCheck, shapeCheck } from "../checksums/verdict.ts";
import { run, type SecretRule } from "../rule.ts";
import { keep } from "./ai.ts";
import { anchorsOf } from "./anchors.ts";
import { withMixedEnd } from "./hex-digits.ts";

/** What speaks and what listens. */
export const speech: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/elevenlabs-api-key",
    title: "ElevenLabs API key",
    provider: "ElevenLabs",
    why: "It speaks with the account's voices, cloned ones too, at its cost.",
    fix: `Delete it under Developers > API Keys, and limit keys to the endpoints and credits they need. ${keep}.`,
    source: "https://elevenlabs.io/docs/api-reference/authentication",
    anchors: anchorsOf("sk_", hexLower),
    after: [run(hexLower, 47)],
    check: mixedCheck,
  },
  {
    kind: "token",
    id: "secrets/cartesia-api-key",
    title: "Cartesia API key",
    provider: "Cartesia",
    why: "It speaks with the account's voices, cloned ones too, at its cost.",
    fix: `Delete it on play.cartesia.ai under API Keys. Browsers take access tokens of minutes. ${keep}.`,
    source: "https://docs.cartesia.ai/get-started/authenticate-your-client-applications",
    // Cartesia prints the prefix and no length.
    anchors: ["sk_car_"],
    after: [run(base62, 18, 48)],
    check: shapeCheck(/r_(?=.*\d)(?=.*[A-Z])/),
    seal: withMixedEnd,
  },
  {
    kind: "named",
    id: "secrets/deepgram-api-key",
    title: "Deepgram API key",
    provider: "Deepgram",
    why: "It transcribes at the account's cost and, with the right scope, manages its keys and members.",
    fix: `Delete it under API Keys on console.deepgram.com. Use temporary tokens in browsers. ${keep}.`,
    source: "https://developers.deepgram.com/docs/create-additional-api-keys",
    names: ["deepgram_api_key", "deepgram_key", "deepgram_token"],
    value: [run(hexLower, 40)],
  },
  {
    kind: "named",
    id: "secrets/assemblyai-api-key",
    title: "AssemblyAI API key",
    provider: "AssemblyAI",
    why: "It transcribes at the account's cost and reads the transcripts of others' recordings.",
    fix: `Delete it under API Keys on the dashboard of AssemblyAI. Use temporary tokens in browsers. ${keep}.`,
    source: "https://www.assemblyai.com/docs/api-reference/overview",
    names: ["assemblyai_api_key", "assembly_ai_api_key", "assemblyai_key", "aai_api_key"],
    value: [run(hexLower, 32)],
  },
];
