import { judgeGenericValue } from "../../engine/generic/generic-value.ts";
import { secretNameOf } from "../../engine/generic/secret-name.ts";
import { isNamedBeside, mayBeWord } from "../../engine/generic/word-password.ts";
import type { Check } from "../../rule.ts";
import type { Inspection } from "../inspection.ts";
import type { Leaf } from "../parse/item.ts";
import { isTemplated } from "../parse/mask-templates.ts";

const longestName = 80;
const longestValue = 300;

/** Judges a value by its name, as the engine does it in any text; here name and value are known for certain. */
export function judgeNamedValue(
  name: string,
  leaf: Leaf,
  inspection: Pick<Inspection, "trial" | "bytes" | "path">,
): Check | undefined {
  const { trial } = inspection;
  const value = leaf.text.trim();
  if (!leaf.isText || value.length > longestValue || isTemplated(value)) return undefined;
  return judgeGenericValue({
    name: secretNameOf(name.slice(-longestName)),
    value,
    form: "assign",
    quoted: true,
    whole: true,
    syntax: "config",
    trial,
    mayBeWord: mayBeWord(value) && !isNamedBeside(inspection, leaf),
  }).check;
}
