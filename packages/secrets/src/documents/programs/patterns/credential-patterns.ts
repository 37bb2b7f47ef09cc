import type { PatternFile } from "../pattern-file.ts";
import { buildPatterns } from "./build-patterns.ts";
import { clientPatterns } from "./client-patterns.ts";
import { daemonPatterns } from "./daemon-patterns.ts";
import { deskPatterns } from "./desk-patterns.ts";
import { devicePatterns } from "./device-patterns.ts";
import { mailPatterns } from "./mail-patterns.ts";
import { platformPatterns } from "./platform-patterns.ts";
import { recordingPatterns } from "./recording-patterns.ts";
import { registryPatterns } from "./registry-patterns.ts";
import { serverPatterns } from "./server-patterns.ts";
import { setupPatterns } from "./setup-patterns.ts";
import { accountPatterns, networkPatterns } from "./system-patterns.ts";
import { transferPatterns } from "./transfer-patterns.ts";

/** Files of programs in which patterns find the secrets, each as its program documents it. */
export const patternFiles: readonly PatternFile[] = [
  ...accountPatterns,
  ...transferPatterns,
  ...clientPatterns,
  ...mailPatterns,
  ...registryPatterns,
  ...networkPatterns,
  ...devicePatterns,
  ...daemonPatterns,
  ...serverPatterns,
  ...buildPatterns,
  ...setupPatterns,
  ...platformPatterns,
  ...deskPatterns,
  ...recordingPatterns,
];
