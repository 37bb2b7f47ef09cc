/** How far a gate has come. */
export interface Progress {
  readonly done: number;
  readonly total?: number;
  readonly unit: string;
}

/** The log is no terminal: one line in ten seconds shows that something goes on, and quick runs show none. */
const interval = 10_000;

/** Prints progress at most every ten seconds. */
export function progressPrinter(
  print: (text: string) => void,
  clock: () => number = Date.now,
): (progress: Progress) => void {
  let last = clock();
  return ({ done, total, unit }) => {
    if (clock() - last < interval) return;
    last = clock();
    print(`${numberText(done)}${total === undefined ? "" : ` of ${numberText(total)}`} ${unit}`);
  };
}

function numberText(value: number): string {
  return value.toLocaleString("en-US");
}
