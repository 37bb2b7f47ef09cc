import type { Position } from "@sallyport/core";
import { InvalidTree } from "../../tree/invalid-tree.ts";
import { HclCursor } from "./hcl-cursor.ts";
import { readExpression } from "./read-expression.ts";
import { readQuoted } from "./read-template.ts";
import type { HclAttribute, HclBlock, HclBody } from "./syntax.ts";

/** Reads a configuration file of Terraform, or the values of its variables, and evaluates nothing. Throws an InvalidTree. */
export function readHcl(text: string, positionAt: (offset: number) => Position, isOfValues = false): HclBody {
  const cursor = new HclCursor(text, positionAt);
  const body = readBody(cursor);
  if (!cursor.isAtEnd) throw cursor.error("expected a name");
  const [attribute] = isOfValues ? [] : body.attributes.values();
  if (attribute) throw new InvalidTree("only blocks stand here", attribute.keyAt.start);
  const [block] = isOfValues ? body.blocks : [];
  if (block) throw new InvalidTree("only values stand here", block.typeAt.start);
  return body;
}

function readBody(cursor: HclCursor): HclBody {
  const start = cursor.at;
  const attributes = new Map<string, HclAttribute>();
  const blocks: HclBlock[] = [];
  for (;;) {
    cursor.skipSpace(true);
    const from = cursor.at;
    const name = cursor.takeIdentifier();
    if (name === undefined) return { attributes, blocks, at: cursor.region(start) };
    const keyAt = cursor.region(from);
    if (cursor.takeSign("=")) {
      if (attributes.has(name)) throw cursor.error("this is written twice", from);
      attributes.set(name, { keyAt, value: readExpression(cursor) });
    } else {
      const labels = readLabels(cursor);
      const body = cursor.within(false, () => readBody(cursor));
      if (!cursor.takeSign("}")) throw cursor.error("expected a name or `}`");
      blocks.push({ type: name, labels, body, typeAt: keyAt });
    }
    cursor.skipSpace();
    if (!cursor.isAtEnd && !"\n}".includes(cursor.text[cursor.at] ?? "")) throw cursor.error("expected a new line");
  }
}

/** What stands between the type of a block and its `{`. */
function readLabels(cursor: HclCursor): string[] {
  const labels: string[] = [];
  while (!cursor.takeSign("{")) {
    const start = cursor.at;
    if (cursor.text[start] !== '"') {
      labels.push(cursor.expectIdentifier("`=`, or the label of a block, or `{`"));
      continue;
    }
    const parts = readQuoted(cursor, () => {
      throw cursor.error("a label holds no `${`", start);
    });
    labels.push(parts.map((part) => ("literal" in part ? part.literal : "")).join(""));
  }
  return labels;
}
