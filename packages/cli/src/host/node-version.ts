/** The oldest Node.js that works, the same as `engines` in package.json. */
export const oldestNode = "22.22.2";

/** `exitCodes.usage`, written out: an old Node.js might not even parse the package that has it. */
export const complaintCode = 2;

/** What to print when this Node.js is too old, undefined when it is fine. Loads nothing, for newer code may not even parse there. */
export function nodeComplaint(version: string): string | undefined {
  if (compareVersions(version, oldestNode) >= 0) return undefined;
  return [
    `error[NODE_TOO_OLD]: Sallyport needs Node.js ${oldestNode} or newer; this is ${version}`,
    "fix: Install Node.js 24 (https://nodejs.org), or let npm fetch it: `npx --yes --package=node@24 --package=sallyport sallyport check`",
  ].join("\n");
}

/** Compares dotted numbers; negative when `a` is older. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split(".").map((part) => Number.parseInt(part, 10) || 0));
  for (let index = 0; index < 3; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
