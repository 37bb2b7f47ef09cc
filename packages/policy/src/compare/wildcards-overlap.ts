/** Whether some text matches both wildcard patterns (`*` any run, `?` exactly one, as `compileWildcard` reads them). */
export function wildcardsOverlap(a: string, b: string): boolean {
  // row[j]: some text matches both the part of `a` read so far and the first j characters of `b`.
  let row = [true];
  for (let j = 1; j <= b.length; j += 1) row.push(row[j - 1] === true && b[j - 1] === "*");
  for (const x of a) {
    const above = row;
    row = [above[0] === true && x === "*"];
    for (let j = 1; j <= b.length; j += 1) {
      const y = b[j - 1] ?? "";
      // A star stands for nothing, or takes what the other pattern takes next.
      if (x === "*" || y === "*") row.push(above[j] === true || row[j - 1] === true);
      else row.push(above[j - 1] === true && (x === y || x === "?" || y === "?"));
    }
  }
  return row[b.length] === true;
}
