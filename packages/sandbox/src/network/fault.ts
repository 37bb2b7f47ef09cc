/** What goes wrong. */
export type FaultKind =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** 429, with Retry-After in seconds where it is given. */
  | { readonly kind: "throttle"; readonly retryAfter?: number }
  /** The answer's Date and the times in it are off by so much: the server's clock is before ours. */
  | { readonly kind: "skew"; readonly milliseconds: number }
  /** The answer comes so late, and never to a client that has gone meanwhile. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** The answer breaks off in its middle. */
  | { readonly kind: "truncated" }
  /** A page in place of the answer, as a captive portal gives it, with status 200. */
  | { readonly kind: "html" }
  | { readonly kind: "huge"; readonly bytes?: number }
  /** The right answer under another content type. */
  | { readonly kind: "content-type"; readonly type: string }
  | { readonly kind: "redirect"; readonly to: string }
  /** The connection is reset before an answer. */
  | { readonly kind: "reset" }
  /** The issuer publishes keys that no token is signed with. */
  | { readonly kind: "keys" }
  /** The proxy refuses the tunnel. */
  | { readonly kind: "proxy"; readonly status?: number };

/** A fault, and when it strikes. */
export type Fault = FaultKind & {
  /** Only there; default everywhere. */
  readonly host?: string | RegExp;
  /** Only paths that begin so. */
  readonly path?: string;
  /** How often; default for ever. */
  readonly times?: number;
  /** Called each time that it strikes, before it shows. */
  readonly onStrike?: () => void;
};

/** The faults of a sandbox; those added first strike first. */
export interface Faults {
  /** Adds a fault; the result takes it away again. */
  add(fault: Fault): () => void;
  clear(): void;
  /** The next fault of these kinds for a place. It counts as struck. */
  next(
    place: { readonly host: string; readonly path?: string },
    kinds?: readonly FaultKind["kind"][],
  ): Fault | undefined;
}

export function createFaults(initial: readonly Fault[] = []): Faults {
  let faults = initial.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
  return {
    add(fault) {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      faults.push(entry);
      return () => {
        faults = faults.filter((other) => other !== entry);
      };
    },
    clear() {
      faults = [];
    },
    next(place, kinds) {
      const entry = faults.find(
        ({ fault, left }) => left > 0 && strikes(fault, place) && (kinds === undefined || kinds.includes(fault.kind)),
      );
      if (entry === undefined) return undefined;
      entry.left -= 1;
      entry.fault.onStrike?.();
      return entry.fault;
    },
  };
}

function strikes(fault: Fault, { host, path }: { readonly host: string; readonly path?: string }): boolean {
  const isThere =
    fault.host === undefined || (typeof fault.host === "string" ? fault.host === host : fault.host.test(host));
  return isThere && (fault.path === undefined || path === undefined || path.startsWith(fault.path));
}

/** Faults of an answer; the others are those of the proxy and the issuer. */
export const answerFaults = [
  "status",
  "throttle",
  "skew",
  "slow",
  "truncated",
  "html",
  "huge",
  "content-type",
  "redirect",
  "reset",
] as const;
