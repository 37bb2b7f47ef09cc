import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const inMemory = "/dev/shm";
const bytesNeeded = 2 ** 29;

/**
 * Tests make tens of thousands of small files, mostly repositories. Where the system has a folder in memory they are made there, which takes a tenth
 * of its processor time off the suite, and all that is left goes at the end. A TMPDIR that is set is kept. What the command keeps of its
 * compiled code goes there, too, not into the cache of whoever runs the tests.
 */
export default function temporaryFolder(): () => void {
  const folder = process.env.TMPDIR === undefined ? memoryFolder() : undefined;
  if (folder !== undefined) process.env.TMPDIR = folder;
  const cache = mkdtempSync(path.join(tmpdir(), "sallyport-cache-"));
  process.env.XDG_CACHE_HOME = cache;
  return () => {
    for (const each of [cache, folder]) if (each !== undefined) rmSync(each, { recursive: true, force: true });
  };
}

/** A short name, for the paths of sockets in it are bounded. */
function memoryFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    if (bavail * bsize < bytesNeeded) return undefined;
    const folder = mkdtempSync(path.join(inMemory, "sp-"));
    if (runsPrograms(folder)) return folder;
    rmSync(folder, { recursive: true });
  } catch {
    // There is no such folder, or it is another's.
  }
  return undefined;
}

/** Containers often forbid it there, and hooks are programs. */
function runsPrograms(folder: string): boolean {
  const probe = path.join(folder, "probe");
  writeFileSync(probe, "#!/bin/sh\n", { mode: 0o755 });
  return spawnSync(probe).status === 0;
}
