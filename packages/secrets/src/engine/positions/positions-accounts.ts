import type { PositionalPassword } from "./positional-password.ts";

/** Accounts that servers come with, or that programs sign in by; nothing else is called so. */
const accounts = "root admin administrator postgres sysdba sysadmin superuser dbadmin dbuser appuser svc_app sa".split(
  " ",
);

/** Letters, a digit and a sign, and no path: no name looks so. */
const complex =
  "(?=[^\"'`\\s/\\\\]{8,64}[\"'`])(?=[^\"'`]{0,64}[A-Za-z]{2})(?=[^\"'`]{0,64}\\d)(?=[^\"'`]{0,64}[!@#$%^&*?~])";

/** The argument behind the name of an account, whatever takes the two: `Database.open(url, "root", "…")`, `VALUES ('admin', '…')`. */
export const accountPositions: readonly PositionalPassword[] = accounts.flatMap((account) =>
  ['"', "'"].flatMap((quote) =>
    [", ", ","].map((comma) => ({
      trigger: `${quote}${account}${quote}${comma}${quote}`,
      before: new RegExp(`^.${complex}`),
      given: /[(,]\s*$/,
      doubtful: true as const,
    })),
  ),
);
