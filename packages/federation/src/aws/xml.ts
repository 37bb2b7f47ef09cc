import { AnswerProblem } from "../answer.ts";

/** An element of a small answer: its children, or its text. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** Decoded; empty where there are children. */
  readonly text: string;
}

const deepest = 8;
const mostElements = 200;

/**
 * Reads the XML of AWS's query protocol, which needs only elements and text. A document type, comment, CDATA section, processing
 * instruction, unknown entity, or anything that does not end as it began is a mistake: so no entity tricks, and no half or foreign answers.
 * Throws an AnswerProblem.
 */
export function parseXml(source: string): XmlElement {
  const text = source.replace(/^\ufeff?\s*(?:<\?xml [^<>]{0,200}\?>\s*)?/, "").trimEnd();
  const open: { name: string; children: XmlElement[]; text: string }[] = [];
  let root: XmlElement | undefined;
  let position = 0;
  let count = 0;
  for (const token of text.matchAll(/<(\/?)([A-Za-z][\w.-]{0,100})((?:\s+[\w:.-]+="[^"<&]*")*)\s*(\/?)>|([^<]+)/g)) {
    if (token.index !== position || root !== undefined) throw notXml(source);
    position += token[0].length;
    const [, closing, name, attributes, alone, characters] = token;
    const parent = open.at(-1);
    if (characters !== undefined) {
      if (parent === undefined) throw notXml(source);
      parent.text += characters;
      continue;
    }
    if (closing === "/") {
      const element = open.pop();
      if (element === undefined || element.name !== name || attributes !== "" || alone === "/") throw notXml(source);
      root = close(element, open.at(-1), source);
      continue;
    }
    count += 1;
    if (count > mostElements || open.length >= deepest)
      throw new AnswerProblem("XML with more elements than such an answer has");
    const element = { name: name ?? "", children: [], text: "" };
    if (alone === "/") root = close(element, parent, source);
    else open.push(element);
  }
  if (root === undefined || position !== text.length) throw notXml(source);
  return root;
}

/** Ends an element; returns it when it is the root. */
function close(
  element: { name: string; children: XmlElement[]; text: string },
  parent: { children: XmlElement[] } | undefined,
  source: string,
): XmlElement | undefined {
  const { name, children } = element;
  if (children.length > 0 && element.text.trim() !== "") throw notXml(source);
  const closed = { name, children, text: children.length > 0 ? "" : decode(element.text, source) };
  parent?.children.push(closed);
  return parent === undefined ? closed : undefined;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decode(text: string, source: string): string {
  return text.replace(/&([^;&]{0,10};?)/g, (_, body: string) => {
    const name = body.endsWith(";") ? body.slice(0, -1) : "";
    const number = /^#(?:(\d{1,7})|x([0-9A-Fa-f]{1,6}))$/.exec(name);
    const point = number?.[1] !== undefined ? Number(number[1]) : Number.parseInt(number?.[2] ?? "", 16);
    if (number !== null && point > 0 && point <= 0x10ffff) return String.fromCodePoint(point);
    const character = entities[name];
    if (character === undefined) throw notXml(source);
    return character;
  });
}

function notXml(source: string): AnswerProblem {
  if (/^\s*<!doctype html|^\s*<html/i.test(source)) return new AnswerProblem("a web page");
  if (/<!/.test(source))
    return new AnswerProblem("XML with a document type or comment, which such an answer never has");
  if (source.trim() === "") return new AnswerProblem("an empty answer");
  return new AnswerProblem(
    source.trimStart().startsWith("<") ? "XML that breaks off or is malformed" : "something that is no XML",
  );
}

/** The text at a path of names below an element, without control characters. Throws an AnswerProblem. */
export function xmlText(element: XmlElement, ...path: readonly string[]): string {
  const text = xmlWords(element, ...path);
  if (/[\u0000-\u001f\u007f]/.test(text)) throw withoutText(path);
  return text;
}

/** The same of words for people, which may have several lines. Each name must stand there exactly once. Throws an AnswerProblem. */
export function xmlWords(element: XmlElement, ...path: readonly string[]): string {
  const found = path.reduce((current, name) => {
    const children = current.children.filter((child) => child.name === name);
    if (children.length !== 1 || children[0] === undefined)
      throw new AnswerProblem(`XML without one \`${path.join("/")}\``);
    return children[0];
  }, element);
  if (found.children.length > 0 || found.text === "") throw withoutText(path);
  return found.text;
}

function withoutText(path: readonly string[]): AnswerProblem {
  return new AnswerProblem(`XML without a text in \`${path.join("/")}\``);
}
