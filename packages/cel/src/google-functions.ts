import { type CelFunc, CelScalar, celMethod } from "@bufbuild/cel";

/**
 * What conditions of Google Cloud have besides the standard: `extract` takes what stands where `{name}` stands in a template, and nothing
 * when the rest does not fit. https://cloud.google.com/iam/docs/conditions-attribute-reference#extract
 */
export const googleFunctions: readonly CelFunc[] = [
  celMethod("extract", CelScalar.STRING, [CelScalar.STRING], CelScalar.STRING, function (template) {
    return extract(String(this), template);
  }),
];

/** The shortest text that stands between the first occurrences of what is before and after `{name}` in the template. */
export function extract(text: string, template: string): string {
  const match = /^([^{}]*)\{[^{}]*\}([^{}]*)$/.exec(template);
  if (match === null) return "";
  const [, before = "", after = ""] = match;
  const start = text.indexOf(before);
  if (start < 0) return "";
  const rest = text.slice(start + before.length);
  const end = after === "" ? rest.length : rest.indexOf(after);
  return end < 0 ? "" : rest.slice(0, end);
}
