import { isRecord } from "@sallyport/core";
/** A finding that another tool was told to pass over. */
export interface ForeignEntry {
  /** How a report calls it. */
  readonly name: string;
  /** Exact, or patterns for `compileGlob`; any of them. */
  readonly paths: readonly string[];
  /** 1-based. */
  readonly line?: number;
  /** Of ours: where the list names a rule, only findings of its namesake are meant. */
  readonly rule?: string;
  /** The date after which the list itself does not count it, as it stands there. */
  readonly expires?: string;
  /** All or the first digits. */
  readonly commit?: string;
  /** Hexadecimal SHA-1 of the value. */
  readonly sha1?: string;
  /** Set where the tool's own list says that it must not be passed over. */
  readonly objection?: string;
}

export type ForeignList =
  | {
      readonly kind: "gitleaks" | "detect-secrets" | "trivy";
      readonly entries: readonly ForeignEntry[];
      /** The lines or records that could not be understood: where they stand, not what they hold. */
      readonly unread: readonly string[];
    }
  /** A clause without a full stop that holds nothing of the file. */
  | { readonly kind: "unknown"; readonly problem: string };

/** Bytes. */
export const largestList = 8 * 2 ** 20;

/**
 * Reads the list of another tool: `.gitleaksignore`, with lines `commit:path:rule:line` or `path:rule:line`, the JSON that detect-secrets
 * keeps in `.secrets.baseline`, or, by the name of its file, a `.trivyignore` or `.trivyignore.yaml`. Never throws.
 */
export async function readForeignList(bytes: Uint8Array, name = ""): Promise<ForeignList> {
  if (bytes.length > largestList) return { kind: "unknown", problem: `it is larger than ${largestList / 2 ** 20} MiB` };
  const text = textOf(bytes);
  if (text === undefined) return { kind: "unknown", problem: "it is no text in UTF-8" };
  if (/trivyignore[^/]*$/.test(name)) {
    const { readTrivyLines, readTrivyYaml } = await import("./trivy-list.ts");
    return /\.ya?ml$/.test(name) ? readTrivyYaml(text) : readTrivyLines(text);
  }
  return text.trimStart().startsWith("{") ? readDetectSecrets(text) : readGitleaks(text);
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The lines that say something, with their 1-based numbers: no empty ones, no comments. */
export function rowsOf(text: string): { readonly row: string; readonly number: number }[] {
  return text
    .split(/\r?\n/)
    .map((row, index) => ({ row: row.trim(), number: index + 1 }))
    .filter(({ row }) => row !== "" && !row.startsWith("#"));
}

const gitleaksLine = /^(?:([0-9a-f]{7,64}):)?(.+):([a-z0-9][a-z0-9_-]{0,99}):(\d{1,9})$/;

function readGitleaks(text: string): ForeignList {
  const entries: ForeignEntry[] = [];
  const unread: string[] = [];
  for (const { row, number } of rowsOf(text)) {
    const [, commit, path, , line] = gitleaksLine.exec(row) ?? [];
    if (path === undefined) unread.push(`line ${number}: not of the form commit:path:rule:line or path:rule:line`);
    else
      entries.push({
        name: `${path}:${line}`,
        paths: [path],
        line: Number(line),
        ...(commit === undefined ? {} : { commit }),
      });
  }
  if (entries.length === 0 && unread.length > 0)
    return { kind: "unknown", problem: "none of its lines is of a known form" };
  return { kind: "gitleaks", entries, unread };
}

function readDetectSecrets(text: string): ForeignList {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { kind: "unknown", problem: "it begins like JSON and is none: it may be cut off" };
  }
  const results = isRecord(content) ? content.results : undefined;
  if (!isRecord(results)) return { kind: "unknown", problem: 'it is JSON without the "results" of detect-secrets' };
  const entries: ForeignEntry[] = [];
  const unread: string[] = [];
  for (const [path, records] of Object.entries(results)) {
    for (const [index, record] of (Array.isArray(records) ? records : [records]).entries()) {
      const entry = isRecord(record) ? detectSecretsEntry(path, record) : undefined;
      if (entry === undefined) unread.push(`entry ${index + 1} of ${path}: without a hashed_secret of 40 hex digits`);
      else entries.push(entry);
    }
  }
  return { kind: "detect-secrets", entries, unread };
}

function detectSecretsEntry(path: string, record: Record<string, unknown>): ForeignEntry | undefined {
  const { hashed_secret: sha1, line_number: line, is_secret: isSecret } = record;
  if (typeof sha1 !== "string" || !/^[0-9a-f]{40}$/.test(sha1)) return undefined;
  const file = path.replaceAll("\\", "/");
  const isLine = typeof line === "number" && Number.isSafeInteger(line) && line > 0;
  return {
    name: isLine ? `${file}:${line}` : file,
    paths: [file],
    sha1,
    ...(isLine ? { line } : {}),
    ...(isSecret === true ? { objection: "its audit says that it is a real secret" } : {}),
  };
}
