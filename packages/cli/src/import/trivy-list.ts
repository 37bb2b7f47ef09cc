import { isRecord, isRuleId } from "@sallyport/core";
import { parse } from "yaml";
import { type ForeignEntry, type ForeignList, rowsOf } from "./foreign-list.ts";

/** https://trivy.dev/docs/latest/configuration/filtering/ describes both forms. */
const line = /^(\S{1,200})(?:\s+exp:(\d{4}-\d{2}-\d{2}))?(?:\s+#.*)?$/;
/** Identifiers of Trivy's secret rules are kebab-case; those of all else have capitals: `CVE-…`, `AVD-…`, `GHSA-…`. */
const secretId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const noSecret = "it is about no secret";
const everywhere =
  "it passes over a whole rule in every file; what it means here can be listed by `sallyport secrets baseline`";

/** Reads a `.trivyignore`: one identifier a line, some with an end. */
export function readTrivyLines(text: string): ForeignList {
  const entries: ForeignEntry[] = [];
  const unread: string[] = [];
  for (const { row, number } of rowsOf(text)) {
    const id = line.exec(row)?.[1];
    if (id === undefined) unread.push(`line ${number}: not one identifier, maybe with exp:YYYY-MM-DD`);
    else
      entries.push({ name: `line ${number}: ${id}`, paths: [], objection: secretId.test(id) ? everywhere : noSecret });
  }
  return { kind: "trivy", entries, unread };
}

const otherSections = ["vulnerabilities", "misconfigurations", "licenses"] as const;

/** Reads a `.trivyignore.yaml`: entries with `id`, and maybe `paths` and `expired_at`, in a section for each kind. */
export function readTrivyYaml(text: string): ForeignList {
  let content: unknown;
  try {
    content = parse(text, { maxAliasCount: 0, logLevel: "error" });
  } catch {
    return { kind: "unknown", problem: "it is no YAML that can be read" };
  }
  const sections = ["secrets", ...otherSections];
  if (!isRecord(content) || !Object.keys(content).some((key) => sections.includes(key))) {
    return { kind: "unknown", problem: "it has none of the sections of a .trivyignore.yaml" };
  }
  const entries: ForeignEntry[] = [];
  const unread: string[] = [];
  for (const section of ["secrets", ...otherSections]) {
    for (const [index, entry] of listOf(content[section]).entries()) {
      const name = nameOf(section, index, entry);
      const read = section === "secrets" ? secretEntry(entry, index) : name && { name, paths: [], objection: noSecret };
      if (read) entries.push(read);
      else unread.push(`${section} entry ${index + 1}: without an id`);
    }
  }
  return { kind: "trivy", entries, unread };
}

function secretEntry(entry: unknown, index: number): ForeignEntry | undefined {
  const name = nameOf("secrets", index, entry);
  if (name === undefined || !isRecord(entry)) return undefined;
  const paths = listOf(entry.paths).filter((path) => typeof path === "string" && path !== "" && path.length <= 1000);
  const rule = `secrets/${String(entry.id)}`;
  const expires = typeof entry.expired_at === "string" ? entry.expired_at : undefined;
  const known = {
    name,
    paths: paths as string[],
    ...(isRuleId(rule) ? { rule } : {}),
    ...(expires === undefined ? {} : { expires }),
  };
  return paths.length === 0 ? { ...known, objection: everywhere } : known;
}

/** `secrets entry 2: aws-access-key-id` */
function nameOf(section: string, index: number, entry: unknown): string | undefined {
  if (!isRecord(entry) || typeof entry.id !== "string" || entry.id.length > 200) return undefined;
  return `${section} entry ${index + 1}: ${entry.id}`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
