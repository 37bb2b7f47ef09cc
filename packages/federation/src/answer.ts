import { expiryInstant, type Instant, recordOf, type UnknownRecord } from "@sallyport/core";
import type { HttpReply } from "@sallyport/http";

/** Thrown by readers of answers; says what is wrong with the shape, never what stands there. */
export class AnswerProblem extends Error {
  override readonly name = "AnswerProblem";
}

export type JsonObject = UnknownRecord;

/** The body as an object of JSON. Throws an AnswerProblem that tells a web page from half an answer. */
export function jsonAnswer(reply: HttpReply): JsonObject {
  const answer = objectOf(reply.body);
  if (answer === undefined) throw new AnswerProblem(isWebPage(reply.body) ? "a web page" : problemOfText(reply.body));
  return answer;
}

/** The same for answers that refuse, where a body without a meaning is no surprise. */
export function jsonOrNothing(reply: HttpReply): JsonObject {
  return objectOf(reply.body) ?? {};
}

function objectOf(body: string): JsonObject | undefined {
  try {
    return recordOf(JSON.parse(body));
  } catch {
    return undefined;
  }
}

function problemOfText(body: string): string {
  if (body.trim() === "") return "an empty answer";
  if (body.trimStart().startsWith("{")) return "JSON that breaks off or is malformed";
  return "something that is not the JSON of this request";
}

function isWebPage(body: string): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(body.slice(0, 1000));
}

/** A field that must be a text without control characters. */
export function textField(answer: JsonObject, name: string): string {
  const value = answer[name];
  if (typeof value !== "string" || value === "") throw new AnswerProblem(`JSON without the text \`${name}\``);
  if (/[\u0000-\u001f\u007f]/.test(value)) throw new AnswerProblem(`JSON whose \`${name}\` holds control characters`);
  return value;
}

/** A field that must be a whole number of seconds, not negative; Entra and others also write it as a text. */
export function secondsField(answer: JsonObject, name: string): number {
  const given = answer[name];
  const isWritten = typeof given === "number" || (typeof given === "string" && /^\d{1,10}$/.test(given));
  const value = isWritten ? Number(given) : Number.NaN;
  if (!Number.isSafeInteger(value) || value < 0 || value > 1e9)
    throw new AnswerProblem(`JSON without the seconds \`${name}\``);
  return value;
}

/** Text where there is some, for refusals. */
export function optionalText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A moment that must be RFC 3339; an offset without its colon, as ISO 8601 has it, is one, too. */
export function instantOf(text: string, name: string): Instant {
  const moment = text.includes("T") ? expiryInstant(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2")) : undefined;
  if (moment === undefined) throw new AnswerProblem(`an answer whose \`${name}\` is no moment`);
  return moment;
}
