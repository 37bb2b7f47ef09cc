import { once } from "node:events";
import type { Writable } from "node:stream";
import { FrameReader } from "./frame-reader.ts";
import { type GitChild, startGit } from "./git-child.ts";
import { gitFailure } from "./git-failure.ts";
import { isObjectId } from "./object-id.ts";
import type { ObjectRequest } from "./object-ref.ts";
import type { ObjectSink } from "./object-sink.ts";
import type { Repository } from "./repository.ts";

export interface ReadOptions {
  /** Larger objects come in chunks. Bytes; default 16 MiB. */
  readonly wholeLimit?: number;
}

/** Questions are written in blocks of about this many characters. */
const blockLength = 16_384;

/** So many objects that kill git are no accident of single objects; reading on would take hours and tell nothing. */
const mostDeaths = 1000;

/**
 * Reads the content of objects, in the order asked, with one `git cat-file --batch`. The sink is called while git unpacks the next
 * objects, and git waits while the sink works, so memory stays flat. An object that is missing or damaged is reported to the
 * sink and the rest is read. What the sink or the iterable throws ends the child and is thrown on.
 */
export async function readObjects(
  repository: Repository,
  requests: Iterable<ObjectRequest> | AsyncIterable<ObjectRequest>,
  sink: ObjectSink,
  options: ReadOptions = {},
): Promise<void> {
  const source = new Source(requests);
  const frames = new FrameReader(sink, options.wholeLimit ?? 16 * 1024 * 1024);
  try {
    for (let deaths = 0; ; deaths += 1) {
      const child = startGit(repository, ["cat-file", "--batch", "--buffer"]);
      const [exit] = await Promise.all([listen(child, frames), ask(child, frames, source)]);
      if (exit.code === 0 && frames.isDone) return;
      // A damaged object ends git in the middle of its content. Go on behind it.
      if (!frames.giveUpOne() || deaths === mostDeaths) throw gitFailure(["cat-file"], exit);
    }
  } finally {
    await source.close();
  }
}

/** Feeds the frames with what git prints; ends the child when the sink throws. */
async function listen(child: GitChild, frames: FrameReader): Promise<Awaited<GitChild["exit"]>> {
  let failure: { readonly cause: unknown } | undefined;
  child.stdout.on("data", (chunk: Buffer) => {
    if (failure) return;
    try {
      frames.push(chunk);
    } catch (cause) {
      failure = { cause };
      void child.stop();
    }
  });
  const exit = await child.exit;
  if (failure) throw failure.cause;
  return exit;
}

/** Writes all questions, first those that an earlier child left unanswered. Returns early when the child is gone. */
async function ask(child: GitChild, frames: FrameReader, source: Source): Promise<void> {
  try {
    let block = "";
    for (const request of frames.unanswered) block += `${request.oid}\n`;
    while (child.stdin.writable) {
      const request = await source.next();
      if (request) {
        if (!isObjectId(request.oid)) throw new TypeError("readObjects takes whole object ids");
        frames.expect(request);
        block += `${request.oid}\n`;
      }
      if (!request || block.length >= blockLength) {
        await write(child.stdin, block);
        block = "";
      }
      if (!request) break;
    }
    child.stdin.end();
  } catch (cause) {
    await child.stop();
    throw cause;
  }
}

/** Waits while git is busy; gives up when the pipe is closed. */
async function write(stdin: Writable, text: string): Promise<void> {
  if (!stdin.writable || stdin.write(text)) return;
  const settled = new AbortController();
  const options = { signal: settled.signal };
  await Promise.race([once(stdin, "drain", options), once(stdin, "close", options)]).catch(() => {});
  settled.abort();
}

/** An iterable that several children may draw from, one after the other. */
class Source {
  readonly #iterator: Iterator<ObjectRequest> | AsyncIterator<ObjectRequest>;
  #exhausted = false;

  constructor(requests: Iterable<ObjectRequest> | AsyncIterable<ObjectRequest>) {
    this.#iterator = Symbol.asyncIterator in requests ? requests[Symbol.asyncIterator]() : requests[Symbol.iterator]();
  }

  async next(): Promise<ObjectRequest | undefined> {
    if (this.#exhausted) return undefined;
    const { done, value } = await this.#iterator.next();
    if (!done) return value;
    this.#exhausted = true;
    return undefined;
  }

  async close(): Promise<void> {
    if (!this.#exhausted) await this.#iterator.return?.();
  }
}
