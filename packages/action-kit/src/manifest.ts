import type { Severity } from "@sallyport/core";

/**
 * What an input holds. A list of words means one of them.
 * `path` is a file or folder, `duration` is `90s`, `15m`, `12h` or `30d`, `secret` is masked before anything else happens.
 */
export type InputKind = "text" | "path" | "secret" | "boolean" | "list" | "duration" | "severity" | readonly string[];

export interface InputDescription {
  /** As in `action.yml`: `fail-on`. */
  readonly name: string;
  readonly kind: InputKind;
  readonly required?: true;
  /** The text that the runner fills in; never empty. */
  readonly default?: string;
}

/** What `src/manifest.ts` of an action says, generated from its `action.yml`. */
export interface Manifest {
  /** The action's folder, verb-noun. */
  readonly name: string;
  /** By the camel-case name that code uses. */
  readonly inputs: Readonly<Record<string, InputDescription>>;
  readonly outputs: readonly string[];
}

/** A manifest with the inputs and outputs that all actions share. */
export interface GateManifest extends Manifest {
  readonly inputs: Readonly<Record<string, InputDescription>> & {
    readonly policy: { readonly name: "policy"; readonly kind: "path"; readonly default: string };
    readonly failOn: { readonly name: "fail-on"; readonly kind: "severity"; readonly default: string };
    readonly allowUnknown: { readonly name: "allow-unknown"; readonly kind: "list" };
    readonly report: { readonly name: "report"; readonly kind: "path" };
    readonly sarif: { readonly name: "sarif"; readonly kind: "path" };
  };
}

/** Outputs that every action has; the kit sets them. */
const commonOutputs = ["verdict", "findings", "report", "sarif"] as const;
export type CommonOutput = (typeof commonOutputs)[number];

/** Outputs that an action sets itself. */
export type OwnOutput<M extends Manifest> = Exclude<M["outputs"][number], CommonOutput>;

type KindValue<Kind extends InputKind> = Kind extends readonly (infer Word)[]
  ? Word
  : Kind extends "boolean"
    ? boolean
    : Kind extends "list"
      ? readonly string[]
      : Kind extends "duration"
        ? number
        : Kind extends "severity"
          ? Severity
          : string;

type InputValue<Input extends InputDescription> = Input extends
  | { kind: "list" }
  | { default: string }
  | { required: true }
  ? KindValue<Input["kind"]>
  : KindValue<Input["kind"]> | undefined;

/** The parsed inputs of an action: durations in milliseconds, lists never absent, anything else absent when empty. */
export type Inputs<M extends Manifest> = { readonly [Key in keyof M["inputs"]]: InputValue<M["inputs"][Key]> };
