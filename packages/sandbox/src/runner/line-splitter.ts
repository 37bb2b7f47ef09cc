/**
 * Cuts a stream of UTF-8 bytes into lines as .NET's `StreamReader.ReadLine` does, so as the runner does: LF, CR and CRLF
 * each end a line. A last line without a break counts too.
 */
export function createLineSplitter(onLine: (line: string) => void): { write(bytes: Uint8Array): void; end(): void } {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  const drain = (final: boolean): void => {
    const lines = rest.split(/\r\n|\n|\r/);
    // A CR at the very end may be half of a CRLF: leave it until more has come.
    const open = !final && rest.endsWith("\r") ? `${lines.splice(-2, 2)[0]}\r` : (lines.pop() ?? "");
    for (const line of lines) onLine(line);
    rest = open;
    if (final && rest !== "") onLine(rest);
  };
  return {
    write(bytes) {
      rest += decoder.decode(bytes, { stream: true });
      drain(false);
    },
    end() {
      rest += decoder.decode();
      drain(true);
    },
  };
}
