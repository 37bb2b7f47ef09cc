import { familyOf } from "./canonical.ts";
import type { Leak } from "./collect/leak-table.ts";
import { fingerprintKey, fingerprintOf, needsStretching, stretchedValue } from "./fingerprint.ts";

/** Gives the leaks of one run their fingerprints. */
export interface Fingerprinter {
  /** Hears of a leak while the scan goes on: if its value could be guessed, it is stretched meanwhile. */
  notice(leak: Pick<Leak, "key" | "value">): void;
  of(leak: Pick<Leak, "key" | "rule" | "value">): Promise<string>;
}

/** Which values are the worst is known only at the end, and those have the first claim to what a run spends on all. */
const mostAhead = 64;

/** `salt` is the policy's. Ahead one value at a time is stretched: the scan fills a core, and there may be no third. */
export function fingerprinter(salt: string | undefined): Fingerprinter {
  const key = fingerprintKey(salt);
  const stretched = new Map<string, Promise<Buffer>>();
  const waiting = new Map<string, Buffer>();
  let noticed = 0;
  let isBusy = false;

  function stretchNext(): void {
    const [first] = waiting;
    if (first === undefined || isBusy) return;
    const [leakKey, value] = first;
    waiting.delete(leakKey);
    isBusy = true;
    const result = stretchedValue(value, key);
    value.fill(0);
    stretched.set(leakKey, result);
    const goOn = () => {
      isBusy = false;
      stretchNext();
    };
    result.then(goOn, goOn);
  }

  return {
    notice(leak) {
      if (noticed === mostAhead || !needsStretching(leak.value)) return;
      noticed += 1;
      // A copy, for the table zeroes its own when it gives a leak up.
      waiting.set(leak.key, Buffer.from(leak.value));
      stretchNext();
    },
    of(leak) {
      waiting.get(leak.key)?.fill(0);
      waiting.delete(leak.key);
      const stretch = () => stretched.get(leak.key) ?? stretchedValue(leak.value, key);
      return fingerprintOf(key, familyOf(leak.rule), leak.value, stretch);
    },
  };
}
