import { clientPatterns } from "./client-patterns.ts";
import type { PatternFile } from "./pattern-file.ts";
import { registryPatterns } from "./registry-patterns.ts";
import { accountPatterns, networkPatterns } from "./system-patterns.ts";
import { transferPatterns } from "./transfer-patterns.ts";

/** Files of programs in which patterns find the secrets, each as its program documents it. */
export const patternFiles: readonly PatternFile[] = [
  ...accountPatterns,
  ...transferPatterns,
  ...clientPatterns,
  ...registryPatterns,
  ...networkPatterns,
];
