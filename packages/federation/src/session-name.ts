const longest = 64;

/**
 * A name for the provider's log that leads back to the run: `sallyport-STAGE-RUN-ATTEMPT`, of the characters and length that AWS allows
 * (2 to 64 of `[\w+=,.@-]`). A stage whose name is too long is cut; the run and attempt never are.
 */
export function sessionName(run: {
  readonly stage: string;
  readonly runId: string;
  readonly runAttempt: string;
}): string {
  const end = allowed(`-${run.runId}-${run.runAttempt}`).slice(0, 40);
  const start = allowed(`sallyport-${run.stage}`)
    .slice(0, longest - end.length)
    .replace(/[-.]+$/, "");
  return `${start}${end}`;
}

/** Any text as a session name. */
export function asSessionName(text: string): string {
  const name = allowed(text).slice(0, longest);
  return name.length < 2 ? "sallyport" : name;
}

function allowed(text: string): string {
  return text.replace(/[^A-Za-z0-9_+=,.@-]/g, "-");
}
