import { pick, type Random, seededRandom } from "../random.ts";
import { codeLookAlikes } from "./look-alikes-code.ts";
import { dataLookAlikes } from "./look-alikes-data.ts";
import { keyLookAlikes } from "./look-alikes-keys.ts";
import { tokenLookAlikes } from "./look-alikes-tokens.ts";
import type { CorpusFile, LookAlike } from "./place.ts";

/** Makes files of one kind. */
export type LookAlikeMaker = (random: Random) => CorpusFile;

const makers: readonly (readonly [kind: string, maker: LookAlikeMaker])[] = Object.entries({
  ...dataLookAlikes,
  ...keyLookAlikes,
  ...tokenLookAlikes,
  ...codeLookAlikes,
});

/** Files that hold no secret, though a careless scanner would say so: every kind in turn, with random content. */
export function lookAlikes(seed: number, count: number): readonly LookAlike[] {
  const random = seededRandom(seed ^ 0x5a17);
  return Array.from({ length: count }, (_, index) => {
    const [kind, maker] = makers[index % makers.length] ?? pick(random, makers);
    return { kind, ...maker(random) };
  });
}
