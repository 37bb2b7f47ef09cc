import { isActive, type Verdict } from "@sallyport/core";

/** How many findings the change brings. Where nothing is compared with, every one counts as new. */
export function countNew(verdict: Verdict): number {
  return verdict.findings.filter((finding) => isActive(finding) && finding.age !== "existing").length;
}
