import { styleText } from "node:util";
import type { Host, Outlet } from "../host/host.ts";

type Style = Parameters<typeof styleText>[0];

/** How this run speaks: streams with the decided colours and width. */
export interface Printer {
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly out: Voice;
  readonly err: Voice;
}

export interface Voice {
  readonly write: (text: string) => Promise<void>;
  readonly color: boolean;
  readonly width: number;
  readonly isTerminal: boolean;
  readonly style: (style: Style, text: string) => string;
}

export type ColorMode = "auto" | "always" | "never";

/** Columns where the reader is no terminal: narrow enough for a log, wide enough for a path. */
export const defaultWidth = 100;

export function createPrinter(
  host: Host,
  options: { readonly color?: ColorMode; readonly quiet?: true; readonly verbose?: true },
): Printer {
  const mode = options.color ?? "auto";
  return {
    quiet: options.quiet === true,
    verbose: options.verbose === true,
    out: voice(host.stdout, mode, host.environment),
    err: voice(host.stderr, mode, host.environment),
  };
}

function voice(outlet: Outlet, mode: ColorMode, environment: Host["environment"]): Voice {
  const color = wantsColor(outlet, mode, environment);
  return {
    write: outlet.write,
    color,
    width: outlet.columns ?? defaultWidth,
    isTerminal: outlet.isTerminal,
    style: (style, text) => (color ? styleText(style, text, { validateStream: false }) : text),
  };
}

/** The flag decides, then FORCE_COLOR, then NO_COLOR (https://no-color.org), then whether a person looks at it. Node orders them so too. */
export function wantsColor(
  outlet: Pick<Outlet, "isTerminal">,
  mode: ColorMode,
  environment: Host["environment"],
): boolean {
  if (mode !== "auto") return mode === "always";
  const force = environment.FORCE_COLOR;
  if (force !== undefined) return force !== "0" && force !== "false";
  if (environment.NO_COLOR) return false;
  return outlet.isTerminal && environment.TERM !== "dumb";
}
