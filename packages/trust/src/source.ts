import type { Region } from "@sallyport/core";

/** A file that a trust document stands in. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** `source`: people write it. `export`: a command printed it, the cloud holds the original. `plan`: Terraform made it. */
  readonly standing: "source" | "export" | "plan";
}

/** A place in one of the files that a document was joined from. */
export interface Spot {
  readonly source: Source;
  readonly at: Region;
}
