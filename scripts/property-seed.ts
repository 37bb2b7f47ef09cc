import fc from "fast-check";

/**
 * Property tests draw the same numbers on every run, so that one commit has one result. `PROPERTY_SEED=random` explores; what it
 * finds is repeated with `PROPERTY_SEED=<the seed that the failure names>`.
 */
const asked = process.env.PROPERTY_SEED;
fc.configureGlobal({ seed: asked === "random" ? Math.trunc(Math.random() * 2 ** 31) : Number(asked ?? 20_261_121) });
