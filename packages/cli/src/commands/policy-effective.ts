import { canonicalJson, exitCodes, harmlessJson, type Json } from "@sallyport/core";
import { clockText, durationText, type EffectiveValue, effectiveValues } from "@sallyport/policy";
import { inert } from "@sallyport/report";
import type { Invocation } from "../parse/command.ts";
import { readPolicy } from "../policy/read-policy.ts";
import type { policyEffectiveCommand } from "./policy-commands.ts";

const widestPointer = 50;

/** `sallyport policy effective [path]`. */
export async function runPolicyEffective({
  options,
  operands,
  host,
  printer,
}: Invocation<typeof policyEffectiveCommand.options>): Promise<number> {
  const { policy, parents = [], reference, notes } = await readPolicy(operands[0], host);
  const values = effectiveValues(policy, parents);
  if (options.format === "json") {
    const document = { schemaVersion: 1, policyDigest: reference.digest, parents, values };
    await printer.out.write(harmlessJson(document));
    return exitCodes.pass;
  }
  const { style } = printer.out;
  const width = Math.min(widestPointer, Math.max(0, ...values.map(({ pointer }) => pointer.length)));
  const lines = values.map((value) => {
    const origin = style("dim", inert(originText(value)));
    return `${inert(value.pointer).padEnd(width)}  ${inert(textOf(value))}  ${origin}`;
  });
  const remarks = notes.map((note) => style("dim", `note: ${inert(note)}`));
  await printer.out.write(`${[...lines, ...remarks].join("\n")}\n`);
  return exitCodes.pass;
}

function textOf({ pointer, value }: EffectiveValue): string {
  const text = asWritten(value, pointer.slice(pointer.lastIndexOf("/") + 1));
  return typeof text === "string" ? text : canonicalJson(text);
}

/** Durations and hours as the file has them, not in seconds and minutes since midnight. */
function asWritten(value: Json, key: string): Json {
  if (typeof value === "number" && /^(?:max-)?duration$/.test(key)) return durationText(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = value as Readonly<Record<string, Json>>;
  const { from, to } = entries;
  if (key === "hours" && typeof from === "number" && typeof to === "number")
    return `${clockText(from)}-${clockText(to)}`;
  return Object.fromEntries(Object.entries(entries).map(([name, each]) => [name, asWritten(each, name)]));
}

function originText({ file, line }: EffectiveValue): string {
  if (file === undefined) return "by default";
  return `from ${file}${line === undefined ? "" : `:${line}`}`;
}
