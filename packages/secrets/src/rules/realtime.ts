import { base62, base64url } from "../charset.ts";
import { asciiOf, labelled, shapeCheck, structureVerdict } from "../checksums/verdict.ts";
import { run, type SecretRule } from "../rule.ts";
import { uuidLike, withMixedEnd } from "./hex-digits.ts";

/** Services that carry what people and pages say to each other at the same moment. */
export const realtime: readonly SecretRule[] = [
  {
    kind: "token",
    id: "secrets/pubnub-secret-key",
    title: "PubNub secret key",
    provider: "PubNub",
    why: "It gives everybody rights on every channel: whoever has it reads, writes and deletes messages, and manages users.",
    fix: "Add a keyset in the Admin Portal and move to it, or ask PubNub's support to replace the key. Only a server holds it and gives tokens to clients.",
    source: "https://www.pubnub.com/docs/general/basics/initialize-pubnub",
    // The base64 of a UUID as text.
    anchors: ["sec-c-"],
    after: [run(base62, 48)],
    check: labelled("PubNub secret key", (value) =>
      /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(
        Buffer.from(asciiOf(value).slice(6), "base64").toString("latin1"),
      )
        ? structureVerdict("a UUID in base64")
        : undefined,
    ),
    seal: (value) => `sec-c-${Buffer.from(uuidLike(value)).toString("base64")}`,
  },
  {
    kind: "token",
    id: "secrets/liveblocks-secret-key",
    title: "Liveblocks secret key",
    provider: "Liveblocks",
    why: "It reads and changes every room of the project, with the documents and comments in it, and lets anybody in as anybody.",
    fix: "Roll it in the dashboard under API keys, with a time for the old one to end. Browsers take the public key or a token for one user.",
    source: "https://liveblocks.io/docs/authentication",
    // Liveblocks prints the prefix and no length.
    anchors: ["sk_prod_"],
    after: [run(base64url, 40, 96)],
    check: shapeCheck(/d_(?=.*\d.*\d)(?=.*[A-Z].*[A-Z].*[A-Z])/),
    seal: withMixedEnd,
  },
];
