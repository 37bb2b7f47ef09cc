import { usageError } from "../usage-error.ts";
import type { OptionTable } from "./option.ts";
import { repeatedOption } from "./option.ts";

type Given = Readonly<Record<string, unknown>>;

/**
 * One set of options out of those before the command and those after it. Nothing given may be lost: an option that the command does
 * not take, or takes with another meaning, is an error, and so is a single value given on both sides.
 */
export function givenOptions(
  before: Given,
  after: Given,
  command: { readonly name: string; readonly options: OptionTable },
  globalOptions: OptionTable,
): Given {
  const merged: Record<string, unknown> = { ...after };
  for (const [key, value] of Object.entries(before)) {
    const option = globalOptions[key];
    if (option === undefined) continue;
    if (command.options[key] !== option) throw misplaced(option.flag, command.name, key in command.options);
    if (Array.isArray(value)) merged[key] = [...value, ...((after[key] as readonly unknown[] | undefined) ?? [])];
    else if (option.placeholder !== undefined && key in after) throw repeatedOption(option.flag);
    else merged[key] = value;
  }
  return merged;
}

function misplaced(flag: string, command: string, hasOwn: boolean): Error {
  if (hasOwn) {
    const fix = `Write ${flag} after \`${command}\`: \`sallyport ${command} --help\` says which values it takes there.`;
    return usageError(
      "USAGE_OPTION_UNKNOWN",
      `sallyport ${command} has a ${flag} of its own, which stands after the command`,
      fix,
    );
  }
  const fix = `Leave ${flag} out. \`sallyport ${command} --help\` lists what there is.`;
  return usageError("USAGE_OPTION_UNKNOWN", `sallyport ${command} has no option ${flag}`, fix);
}
