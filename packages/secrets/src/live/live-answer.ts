import { isRecord } from "@sallyport/core";
import type { HttpReply } from "@sallyport/http";

/** Whether a credential still works. `revoked` means that its own service says that it works no more. */
export type LiveState = "live" | "revoked" | "unknown";

export interface LiveAnswer {
  readonly state: LiveState;
  /** A clause without a full stop. Holds nothing of the credential and nothing of what the service sent. */
  readonly why: string;
}

export const live: LiveAnswer = { state: "live", why: "it is taken" };

export function revoked(why = "it is refused as not valid"): LiveAnswer {
  return { state: "revoked", why };
}

export function unknown(why: string): LiveAnswer {
  return { state: "unknown", why };
}

/** What an answer says where its service documents nothing for its status. */
export function unexpected({ status }: HttpReply): LiveAnswer {
  if (status === 429) return unknown("it is asked too often (status 429)");
  return unknown(status === 200 ? "the answer is not of the documented form" : `the answer has the status ${status}`);
}

export type Fields = Readonly<Record<string, unknown>>;

/** The JSON object of an answer; empty for anything else, such as the page of a proxy. */
export function fieldsOf({ body }: HttpReply): Fields {
  try {
    const value: unknown = JSON.parse(body);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
