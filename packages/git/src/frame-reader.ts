import { type ContentType, isContentType, type ObjectRef, type ObjectRequest } from "./object-ref.ts";
import { chunkOverlap, chunkStep, type ObjectSink } from "./object-sink.ts";

const LF = 0x0a;
/** An id of 64 digits, a type and a size fit well. */
const headerLimit = 200;

/** An object of which the header has been read and the content not yet wholly. */
interface Frame {
  readonly oid: string;
  readonly size: number;
  /** Absent for what is not to be looked at: a tree, which a malformed tree names as a file. */
  readonly ref?: ObjectRef;
  /** Bytes taken so far. */
  received: number;
}

/**
 * Parses what `git cat-file --batch` prints, `<oid> SP <type> SP <size> LF <content> LF` or `<oid> missing LF`, in chunks as they come.
 * An object that lies whole in a chunk is handed on in place; only one that straddles chunks is put together.
 */
export class FrameReader {
  readonly #expected: ObjectRequest[] = [];
  readonly #sink: ObjectSink;
  readonly #wholeLimit: number;
  #answered = 0;
  #header = "";
  #frame: Frame | undefined;
  /** Line breaks after content that are still to come. */
  #toSkip = 0;
  #scratch = Buffer.allocUnsafe(0);
  #window: Buffer | undefined;
  #windowOffset = 0;
  #held = 0;

  constructor(sink: ObjectSink, wholeLimit: number) {
    this.#sink = sink;
    this.#wholeLimit = wholeLimit;
  }

  /** Git answers in the order in which it is asked. */
  expect(request: ObjectRequest): void {
    this.#expected.push(request);
  }

  /** What was asked for and has not been answered; without the object that is being read. */
  get unanswered(): readonly ObjectRequest[] {
    return this.#expected.slice(this.#answered);
  }

  /** Whether all that was asked for has been answered to the end. */
  get isDone(): boolean {
    const isBetween = this.#frame === undefined && this.#header === "" && this.#toSkip === 0;
    return isBetween && this.#answered === this.#expected.length;
  }

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#toSkip > 0) {
        if (chunk[at] !== LF) throw new TypeError("git cat-file printed more content than it said");
        this.#toSkip -= 1;
        at += 1;
      } else if (this.#frame) {
        at = this.#collect(this.#frame, chunk, at);
      } else {
        at = this.#open(chunk, at);
      }
    }
  }

  /**
   * Call when git has died: reports the object that killed it and forgets it. False when all had been answered.
   * With `--buffer` git writes what it has before it dies, so the first unanswered one is to blame.
   */
  giveUpOne(): boolean {
    const blamed = this.#frame ?? this.#next();
    this.#frame = undefined;
    this.#header = "";
    this.#toSkip = 0;
    if (blamed) this.#sink.missing(blamed.oid, "unreadable");
    return blamed !== undefined;
  }

  #next(): ObjectRequest | undefined {
    const request = this.#expected[this.#answered];
    if (!request) return undefined;
    this.#answered += 1;
    if (this.#answered === 4096) {
      this.#expected.splice(0, this.#answered);
      this.#answered = 0;
    }
    return request;
  }

  /** Reads a header; hands the object on if all of it is in the chunk. Returns where to go on. */
  #open(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(LF, at);
    this.#header += chunk.toString("latin1", at, end === -1 ? Math.min(chunk.length, at + headerLimit + 1) : end);
    if (this.#header.length > headerLimit) throw new TypeError("git cat-file printed something that is no header");
    if (end === -1) return chunk.length;
    const [oid = "", type = "", size] = this.#header.split(" ");
    this.#header = "";
    const request = this.#next();
    if (request?.oid !== oid) throw new TypeError("git cat-file answered something that was not asked");
    if (size === undefined) {
      this.#sink.missing(oid, "missing");
      return end + 1;
    }
    if (!/^\d{1,15}$/.test(size)) throw new TypeError("git cat-file printed a size that is none");
    if (isContentType(type)) return this.#begin(refOf(request, type, Number(size)), chunk, end + 1);
    this.#frame = { oid, size: Number(size), received: 0 };
    return end + 1;
  }

  #begin(ref: ObjectRef, chunk: Buffer, at: number): number {
    const end = at + ref.size;
    if (ref.size <= this.#wholeLimit && end <= chunk.length) {
      this.#toSkip = 1;
      this.#sink.whole(ref, chunk.subarray(at, end));
      return end;
    }
    this.#frame = { oid: ref.oid, size: ref.size, ref, received: 0 };
    if (ref.size > this.#wholeLimit) {
      this.#window ??= Buffer.allocUnsafe(chunkStep + chunkOverlap);
      this.#windowOffset = 0;
      this.#held = 0;
    } else if (this.#scratch.length < ref.size) {
      this.#scratch = Buffer.allocUnsafe(Math.min(this.#wholeLimit, 2 ** Math.ceil(Math.log2(ref.size))));
    }
    return at;
  }

  #collect(frame: Frame, chunk: Buffer, at: number): number {
    const { ref, size } = frame;
    if (ref && size > this.#wholeLimit && this.#window) return this.#collectPart(frame, ref, this.#window, chunk, at);
    const end = Math.min(chunk.length, at + size - frame.received);
    if (ref) chunk.copy(this.#scratch, frame.received, at, end);
    frame.received += end - at;
    if (frame.received === size) {
      this.#close();
      if (ref) this.#sink.whole(ref, this.#scratch.subarray(0, size));
      else this.#sink.missing(frame.oid, "unreadable");
    }
    return end;
  }

  #collectPart(frame: Frame, ref: ObjectRef, window: Buffer, chunk: Buffer, at: number): number {
    const end = Math.min(chunk.length, at + frame.size - frame.received, at + window.length - this.#held);
    chunk.copy(window, this.#held, at, end);
    frame.received += end - at;
    this.#held += end - at;
    const last = frame.received === frame.size;
    if (last) this.#close();
    if (last || this.#held === window.length) {
      this.#sink.chunk(ref, window.subarray(0, this.#held), this.#windowOffset, last);
      this.#windowOffset += chunkStep;
      window.copy(window, 0, chunkStep);
      this.#held = chunkOverlap;
    }
    return end;
  }

  #close(): void {
    this.#frame = undefined;
    this.#toSkip = 1;
  }
}

function refOf(request: ObjectRequest, type: ContentType, size: number): ObjectRef {
  return request.type === type && request.size === size ? (request as ObjectRef) : { ...request, type, size };
}
