type Language = typeof import("./configuration.ts");

let loaded: Language | undefined;

/** Terraform's configuration files, and the values of variables that it reads by itself. */
export function isConfiguration(path: string): boolean {
  return /\.tf(?:\.json)?$|(?:^|\/)terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/i.test(path);
}

export function isBicep(path: string): boolean {
  return /\.bicep$/i.test(path);
}

/** To be awaited before such a file, or one of Bicep, is read. A fourth of this package reads them, and most denials need none of it. */
export async function loadTerraform(): Promise<void> {
  loaded ??= await import("./configuration.ts");
}

/** What reads such files and evaluates them. */
export function terraform(): Language {
  if (loaded === undefined) throw new Error("`loadTerraform` was not awaited");
  return loaded;
}
