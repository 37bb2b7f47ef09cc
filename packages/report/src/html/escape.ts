import { printable } from "@sallyport/core";
import { clip } from "../inert.ts";
import { fragments } from "../prose.ts";

/** HTML that is safe to put between tags. Only this file, and literals of ours, make it. */
export type Html = string & { readonly html: unique symbol };

/**
 * Text between tags or in a quoted attribute. The runner's commands are broken by entities, in case somebody prints the page in a
 * job's log; the reader sees them as they are.
 */
export function text(value: string): Html {
  return clip(printable(value), 4_000)
    .replace(/[&<>"'`#]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll("::", "&#58;:") as Html;
}

/** Template tag: literals are ours, values are HTML already or lists of it. */
export function html(literals: TemplateStringsArray, ...values: readonly (Html | readonly Html[])[]): Html {
  return literals.reduce((page, literal, index) => {
    const value = values[index - 1];
    return `${page}${Array.isArray(value) ? value.join("") : (value ?? "")}${literal}`;
  }) as Html;
}

/** A sentence that may name things which are not ours: its backticks become code, addresses stay text. */
export function remark(sentence: string): Html {
  const parts = fragments(sentence).map((part) =>
    part.kind === "code" ? html`<code>${text(part.text)}</code>` : text(part.text),
  );
  return html`${parts}`;
}

/** A sentence of a rule or fix, which we or the policy wrote: its addresses become links too. */
export function prose(sentence: string): Html {
  const parts = fragments(sentence).map((part) => {
    if (part.kind === "link") return link(part.text, text(part.text));
    return part.kind === "code" ? html`<code>${text(part.text)}</code>` : text(part.text);
  });
  return html`${parts}`;
}

/** `url` must be https and ours, or a fragment of this page. */
export function link(url: string, content: Html): Html {
  return html`<a href="${text(url)}" rel="noreferrer">${content}</a>`;
}

export const nothing = "" as Html;
