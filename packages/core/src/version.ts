/** The version of this checkout; a test keeps it equal to the one in `packages/cli/package.json`. */
export const version = "0.1.0";
