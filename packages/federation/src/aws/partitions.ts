/** A part of AWS with accounts, names and endpoints of its own. */
export interface Partition {
  /** As it stands in ARNs. */
  readonly id: string;
  readonly regions: RegExp;
  readonly dnsSuffix: string;
}

/** All partitions, from `partitions.json` of the AWS SDKs (botocore 1.43). */
export const partitions: readonly Partition[] = [
  { id: "aws-cn", regions: /^cn-\w+-\d+$/, dnsSuffix: "amazonaws.com.cn" },
  { id: "aws-us-gov", regions: /^us-gov-\w+-\d+$/, dnsSuffix: "amazonaws.com" },
  { id: "aws-eusc", regions: /^eusc-\w+-\w+-\d+$/, dnsSuffix: "amazonaws.eu" },
  { id: "aws-iso", regions: /^us-iso-\w+-\d+$/, dnsSuffix: "c2s.ic.gov" },
  { id: "aws-iso-b", regions: /^us-isob-\w+-\d+$/, dnsSuffix: "sc2s.sgov.gov" },
  { id: "aws-iso-e", regions: /^eu-isoe-\w+-\d+$/, dnsSuffix: "cloud.adc-e.uk" },
  { id: "aws-iso-f", regions: /^us-isof-\w+-\d+$/, dnsSuffix: "csp.hci.ic.gov" },
  { id: "aws", regions: /^[a-z]{2}-\w+-\d+$/, dnsSuffix: "amazonaws.com" },
];

/** Undefined for a text that is no region of any partition. */
export function partitionOf(region: string): Partition | undefined {
  return partitions.find(({ regions }) => regions.test(region));
}

/** The regional endpoint of STS. GovCloud's own endpoints are FIPS endpoints already (endpoint rules of the SDKs). */
export function stsHost(region: string, partition: Partition, fips: boolean): string {
  const service = fips && partition.id !== "aws-us-gov" ? "sts-fips" : "sts";
  return `${service}.${region}.${partition.dnsSuffix}`;
}
