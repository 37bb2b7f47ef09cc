/**
 * A corpus made by a seeded generator: secrets in realistic files, and files that only look as if they held any. For tests and benchmarks
 * alone; nothing that ships imports it.
 */
export { lookAlikes } from "./corpus/look-alikes.ts";
export type { CorpusFile, LookAlike, PlantedSecret } from "./corpus/place.ts";
export { plantedSecrets } from "./corpus/planted.ts";
