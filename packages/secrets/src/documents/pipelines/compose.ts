import { type Inspection, report } from "../inspection.ts";
import { at, type Item, type Leaf, leafEntries } from "../parse/item.ts";
import { assignedIn } from "../values/assigned-text.ts";
import { judgeNamedValue } from "../values/named-value.ts";

const rule = "compose-literal";

/** Whether the path names a file of Docker Compose, also one of several that are merged. */
export function isComposeFile(path: string): boolean {
  return /(?:^|\/)(?:docker-)?compose(?:[._-][\w.-]+)?\.ya?ml$/i.test(path);
}

/** Judges what services and their builds are given by name: `environment` and `args`, as a map or as a list of `NAME=value`. */
export function inspectCompose(document: Item, inspection: Inspection): void {
  const services = at(document, "services").flatMap((one) =>
    one.kind === "map" ? one.entries.map(({ value }) => value) : [],
  );
  for (const given of services.flatMap((service) => [...at(service, "environment"), ...at(service, "build", "args")])) {
    for (const { key, leaf } of leafEntries(given)) judge(key, leaf, inspection);
    for (const item of at(given, "*")) {
      const assigned = item.kind === "leaf" ? assignedIn(item) : undefined;
      if (assigned) judge(assigned.key, assigned.value, inspection);
    }
  }
}

function judge(name: string, leaf: Leaf, inspection: Inspection): void {
  const value = fallbackIn(leaf);
  const check = judgeNamedValue(name, value, inspection);
  if (check) report(inspection, rule, value, check);
}

/** `${NAME:-value}` is the value wherever nobody sets the variable. */
function fallbackIn(leaf: Leaf): Leaf {
  const [, before, text] = /^(\$\{\w+:?-)([^{}]*)\}$/.exec(leaf.text) ?? [];
  if (before === undefined || text === undefined || leaf.end - leaf.start !== leaf.text.length) return leaf;
  const start = leaf.start + before.length;
  return { ...leaf, text, start, end: start + text.length };
}
