import { randomUUID } from "node:crypto";
import { appendFileSync, closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import type { RevocationHandle } from "../issued-credential.ts";

/** Whose credential an entry is about, for the summary. */
interface Origin {
  readonly identity: string;
  readonly stage?: string;
  readonly credential?: string;
  /** What the provider's own log calls it, so that its end is told of the same one that was issued. No secret. */
  readonly join?: Readonly<Record<string, string>>;
}

/** Something that an invocation of the job leaves behind and that must be gone when the job ends. */
export type LedgerEntry =
  | { readonly kind: "file"; readonly path: string }
  /** Blanked for what runs after. */
  | { readonly kind: "variable"; readonly name: string }
  | ({ readonly kind: "token"; readonly handle: RevocationHandle } & Origin)
  /** For the record: what nobody can end. */
  | ({ readonly kind: "lasting"; readonly why: string } & Origin);

export type StoredEntry = LedgerEntry & { readonly id: string };

export interface Ledger {
  readonly file: string;
  /** Add before the thing itself is made: an entry too many does no harm. Answers with its id. */
  add(entry: LedgerEntry): string;
  /** Says that an entry is done with, so that the next post step leaves it alone. */
  settle(id: string): void;
  /** What is still open, oldest first, and how many lines cannot be read. */
  open(): { readonly entries: readonly StoredEntry[]; readonly unreadable: number };
}

/**
 * The list that all invocations of a job share, so that any post step can clean up after all of them: JSON lines, private, each written in
 * one append, so invocations that run at once do not disturb each other. It holds what revoking takes.
 */
export function openLedger(folder: string): Ledger {
  const file = path.join(folder, "ledger.jsonl");
  const append = (line: object) => {
    const { O_APPEND, O_CREAT, O_WRONLY } = constants;
    // The line break before it ends a line that broke off.
    withFile(file, O_APPEND | O_CREAT | O_WRONLY, (descriptor) =>
      appendFileSync(descriptor, `\n${JSON.stringify(line)}\n`),
    );
  };
  return {
    file,
    add(entry) {
      const id = randomUUID();
      append({ ...entry, id });
      return id;
    },
    settle: (id) => append({ kind: "settled", id }),
    open: () => readLedger(file),
  };
}

/** Other steps can put anything in its place: a link would lead elsewhere, and a pipe would hold the job up until its very end. */
function withFile<T>(file: string, flags: number, use: (descriptor: number) => T): T {
  const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const descriptor = openSync(file, flags | O_NOFOLLOW | O_NONBLOCK, 0o600);
  try {
    if (!fstatSync(descriptor).isFile()) throw new Error("the list of what is to be ended is no file");
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readLedger(file: string): { readonly entries: readonly StoredEntry[]; readonly unreadable: number } {
  let text = "";
  try {
    text = withFile(file, constants.O_RDONLY, (descriptor) => readFileSync(descriptor, "utf8"));
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") return { entries: [], unreadable: 1 };
  }
  const entries = new Map<string, StoredEntry>();
  let unreadable = 0;
  for (const line of text.split("\n").filter((each) => each !== "")) {
    const entry = parseLine(line);
    if (entry === undefined) unreadable += 1;
    else if (entry.kind === "settled") entries.delete(entry.id);
    else entries.set(entry.id, entry);
  }
  return { entries: [...entries.values()], unreadable };
}

const fields = { file: "path", variable: "name", token: "handle", lasting: "why", settled: "id" } as const;

function parseLine(line: string): StoredEntry | { readonly kind: "settled"; readonly id: string } | undefined {
  try {
    const value = JSON.parse(line) as Record<string, unknown> | null;
    const field = fields[String(value?.kind) as keyof typeof fields];
    if (value === null || typeof value.id !== "string" || field === undefined) return undefined;
    const isGood = value.kind === "token" ? isHandle(value.handle) : typeof value[field] === "string";
    return isGood ? (value as unknown as StoredEntry) : undefined;
  } catch {
    return undefined;
  }
}

function isHandle(value: unknown): value is RevocationHandle {
  const handle = (value ?? {}) as Record<string, unknown>;
  const address = handle.kind === "github" ? handle.api : handle.url;
  const isKnown = ["vault", "github", "crates-io"].includes(String(handle.kind));
  return isKnown && typeof handle.token === "string" && typeof address === "string";
}
