import type { IncomingMessage } from "node:http";
import { HttpFailure } from "./failure.ts";
import type { HttpReply } from "./request.ts";

interface Clock {
  /** `performance.now()` when the request began. */
  readonly started: number;
  now(): Date;
}

/** Reads an answer whole. Rejects with a failure when it is a redirect, encoded, too large or breaks off. */
export async function readReply(incoming: IncomingMessage, url: URL, limit: number, clock: Clock): Promise<HttpReply> {
  const status = incoming.statusCode ?? 0;
  const refuse = (details: {
    kind: "redirect" | "encoded" | "too-large" | "truncated";
    detail?: string;
    reason?: string;
  }) => {
    incoming.destroy();
    return new HttpFailure({ host: url.host, status, ...details });
  };
  const arrived = clock.now().getTime();
  const location = incoming.headers.location;
  if (status >= 300 && status < 400 && location !== undefined) {
    throw refuse({ kind: "redirect", detail: placeOf(location, url) });
  }
  const encoding = incoming.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity" && encoding !== "") {
    throw refuse({ kind: "encoded", detail: encoding.slice(0, 40) });
  }
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limit) throw refuse({ kind: "too-large", detail: sizeText(limit) });
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof HttpFailure ? error : refuse({ kind: "truncated" });
  }
  if (!incoming.complete) throw refuse({ kind: "truncated" });
  const date = Date.parse(incoming.headers.date ?? "");
  return {
    status,
    headers: headersOf(incoming),
    body: Buffer.concat(chunks).toString("utf8"),
    elapsedMilliseconds: Math.round(performance.now() - clock.started),
    // The header has no fractions of a second; half of one is the best guess.
    ...(Number.isNaN(date) ? {} : { skewMilliseconds: date + 500 - arrived }),
  };
}

/** Where a redirect points, without its path and query: those may hold tokens. */
function placeOf(location: string, base: URL): string {
  if (!URL.canParse(location, base.href)) return "an address that is none";
  const target = new URL(location, base);
  if (target.host === base.host && target.protocol === base.protocol) return "another path of the same host";
  return target.protocol === base.protocol ? target.host : `${target.protocol}//${target.host}`;
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(incoming.headersDistinct).map(([name, values]) => [name, (values ?? []).join(", ")]);
  return Object.fromEntries(pairs);
}

function sizeText(bytes: number): string {
  return bytes % 1024 === 0 ? `${bytes / 1024} KiB` : `${bytes} bytes`;
}
