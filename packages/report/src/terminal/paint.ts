import { styleText } from "node:util";
import type { Outcome, Severity } from "@sallyport/core";

/** What the parts of the terminal report look like; colour only supports the words. */
const looks = {
  critical: ["bold", "white", "bgRed"],
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  info: ["bold", "cyan"],
  pass: ["bold", "green"],
  fail: ["bold", "red"],
  unknown: ["bold", "yellow"],
  strong: ["bold"],
  dim: ["dim"],
  gutter: ["blue"],
  removed: ["red"],
  added: ["green"],
} as const satisfies Record<Severity | Outcome | string, readonly Parameters<typeof styleText>[0][]>;

export type Look = keyof typeof looks;

export interface Pen {
  paint(look: Look, text: string): string;
  /** Text that is a link where the terminal can show one (OSC 8); `url` must be one of ours. */
  link(url: string, text: string): string;
}

/** `color` decides alone: whoever calls has already asked NO_COLOR, FORCE_COLOR and the stream. */
export function penOf(options: { readonly color: boolean; readonly hyperlinks?: boolean }): Pen {
  return {
    paint: (look, text) =>
      options.color && text !== ""
        ? styleText([...looks[look]] as Parameters<typeof styleText>[0], text, { validateStream: false })
        : text,
    link: (url, text) => (options.hyperlinks ? `\x1b]8;;${url}\x1b\\${text}\x1b]8;;\x1b\\` : text),
  };
}
