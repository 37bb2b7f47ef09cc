import type { CustomSecretRule } from "@sallyport/policy";
import type { Content, Gap, Source, StoredContent } from "./collect/content.ts";
import type { Amount } from "./collect/scan-contents.ts";
import type { DeclaringState } from "./documents/declarations.ts";
import type { Tool } from "./documents/tools.ts";
import type { Check } from "./rule.ts";

/** What a worker thread is started with, as `workerData`. */
export interface WorkerTask {
  /** Tells the entry file of a host which of its workers is wanted. */
  readonly sallyport: "secrets";
  readonly source: Source;
  readonly customRules: readonly CustomSecretRule[];
  /** What the repository says about its own files. */
  readonly declaring?: readonly DeclaringState[];
  /** Keys of the only values that are of interest. */
  readonly only?: readonly string[];
}

/** From the host to a worker: content to scan; undefined when there is no more. */
export type WorkerOrder = readonly StoredContent[] | undefined;

/** From a worker to the host. */
export type WorkerReport =
  /** A batch was taken up, there is room for another. */
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly amount: Amount }
  | ({ readonly kind: "done" } & WorkerResult)
  | { readonly kind: "failed"; readonly code?: string; readonly message: string; readonly fix?: string };

export interface WorkerResult {
  readonly amount: Amount;
  readonly leaks: readonly PlainLeak[];
  /** Keys of values that the worker's table had no room for. */
  readonly overflow: readonly string[];
  /** Content that may hold an allow comment. */
  readonly marked: readonly StoredContent[];
  readonly gaps: readonly Gap[];
  /** What documents show to be in use, each with a file. */
  readonly tools: ReadonlyMap<Tool, string>;
  /** Ids of objects that are missing or damaged. */
  readonly missing: readonly string[];
}

/** A leak without the rule itself, which holds functions and cannot cross to another thread. */
export interface PlainLeak {
  readonly key: string;
  readonly rule: string;
  readonly value: Uint8Array;
  readonly check: Check;
  readonly holders: readonly Content[];
}
