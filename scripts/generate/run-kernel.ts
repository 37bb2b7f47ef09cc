import wabt from "wabt";
import { runBytes, runTextAt, shortestRun, vector } from "../../packages/secrets/src/engine/decoding/run-layout.ts";

/**
 * What `findRunsByBytes` in `find-runs.ts` does, as WebAssembly: of sixteen bytes it tells at once which are of a run, and keeps that of the last 64
 * as bits of one number.
 */
export async function runKernel(): Promise<Uint8Array> {
  const { parseWat } = await wabt();
  const module = parseWat("run-kernel.wat", kernelText());
  module.validate();
  return module.toBinary({}).buffer;
}

/** Bits of the window; the last vector has the highest. */
const window = 64;

/**
 * A byte is of a run when the tables of its two halves share a bit: bytes whose high halves are alike have one each. Throws where there are more
 * than eight kinds, which a byte cannot tell apart.
 */
function halves(): { readonly low: readonly number[]; readonly high: readonly number[] } {
  const rows = [...Array(16).keys()].map((high) =>
    [...Array(16).keys()].filter((low) => runBytes[high * 16 + low] === 1).join(),
  );
  const kinds = [...new Set(rows.filter((row) => row !== ""))];
  if (kinds.length > 8) throw new RangeError("a byte has no room for so many kinds of rows");
  const low = [...Array(16).keys()].map((half) =>
    kinds.reduce((bits, row, kind) => bits | (row.split(",").includes(String(half)) ? 1 << kind : 0), 0),
  );
  return { low, high: rows.map((row) => (row === "" ? 0 : 1 << kinds.indexOf(row))) };
}

/** Bits from which on at least `shortestRun` are set: twice as many in each step, and what is left in the last. */
function longRuns(): string {
  const steps: number[] = [];
  let length = 1;
  for (; length * 2 <= shortestRun; length *= 2) steps.push(length);
  if (length < shortestRun) steps.push(shortestRun - length);
  const narrow = (by: number) =>
    `(local.set $long (i64.and (local.get $long) (i64.shr_u (local.get $long) (i64.const ${by}))))`;
  return ["(local.set $long (local.get $bits))", ...steps.map(narrow)].join("\n");
}

/** Leaves out the runs that are told already: those that begin before `$done`. */
const withoutTold = `
  (local.set $told (i32.sub (local.get $done) (i32.sub (local.get $at) (i32.const ${window - vector}))))
  (if (i32.ge_s (local.get $told) (i32.const ${window}))
    (then (local.set $long (i64.const 0)))
    (else (if (i32.gt_s (local.get $told) (i32.const 0))
      (then (local.set $long (i64.and (local.get $long)
        (i64.shl (i64.const -1) (i64.extend_i32_u (local.get $told)))))))))`;

function kernelText(): string {
  const { low, high } = halves();
  return `(module
  (import "search" "memory" (memory 1))
  (func (export "find") (param $from i32) (param $to i32) (param $out i32) (result i32)
    (local $at i32) (local $done i32) (local $told i32) (local $end i32)
    (local $bits i64) (local $long i64) (local $bytes v128) (local $mask i32)
    (local.set $at (local.get $from))
    (local.set $done (local.get $from))
    (block $out_of_text
      (loop $next
        (br_if $out_of_text (i32.ge_u (local.get $at) (local.get $to)))
        (local.set $bytes (v128.load (local.get $at)))
        (local.set $mask (i8x16.bitmask (i8x16.ne (v128.const i64x2 0 0)
          (v128.and
            (i8x16.swizzle (v128.const i8x16 ${low.join(" ")}) (v128.and (local.get $bytes) (i8x16.splat (i32.const 15))))
            (i8x16.swizzle (v128.const i8x16 ${high.join(" ")}) (i8x16.shr_u (local.get $bytes) (i32.const 4)))))))
        ;; What lies behind the text is of another one.
        (if (i32.gt_u (i32.add (local.get $at) (i32.const ${vector})) (local.get $to))
          (then (local.set $mask (i32.and (local.get $mask)
            (i32.sub (i32.shl (i32.const 1) (i32.sub (local.get $to) (local.get $at))) (i32.const 1))))))
        (local.set $bits (i64.or
          (i64.shr_u (local.get $bits) (i64.const ${vector}))
          (i64.shl (i64.extend_i32_u (local.get $mask)) (i64.const ${window - vector}))))
        ${longRuns()}
        ${withoutTold}
        (block $all_told
          (loop $tell
            (br_if $all_told (i64.eqz (local.get $long)))
            (local.set $end (i32.add
              (i32.sub (local.get $at) (i32.const ${window - vector}))
              (i32.wrap_i64 (i64.ctz (local.get $long)))))
            (i32.store (local.get $out) (local.get $end))
            (local.set $end (i32.add (local.get $end) (i32.const ${shortestRun})))
            (block $ends
              (loop $on
                (br_if $ends (i32.ge_u (local.get $end) (local.get $to)))
                (br_if $ends (i32.eqz (i32.load8_u (i32.load8_u (local.get $end)))))
                (local.set $end (i32.add (local.get $end) (i32.const 1)))
                (br $on)))
            (i32.store offset=4 (local.get $out) (local.get $end))
            (local.set $out (i32.add (local.get $out) (i32.const 8)))
            (local.set $done (local.get $end))
            ${withoutTold}
            (br $tell)))
        (local.set $at (i32.add (local.get $at) (i32.const ${vector})))
        (br $next)))
    (local.get $out)))`;
}

// The table of bytes lies at address 0, so that a byte is the address of what is said of it.
if (runTextAt < runBytes.length) throw new RangeError("the text lies where the table of bytes does");
