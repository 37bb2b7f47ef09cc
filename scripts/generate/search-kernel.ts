import wabt from "wabt";
import { lanes, stride, tableAt } from "../../packages/secrets/src/engine/kernel-layout.ts";

/**
 * The innermost loop of the search for secrets, as WebAssembly: what `findInOneLane` in `hit-finder.ts` does, in four lanes that advance together. It is
 * written here rather than by hand because the loop is unrolled: eight bytes of each lane are read as one number.
 */
export async function searchKernel(): Promise<Uint8Array> {
  const { parseWat } = await wabt();
  const module = parseWat("search-kernel.wat", kernelText());
  module.validate();
  return module.toBinary({}).buffer;
}

const each = [...Array(lanes).keys()];
const forEach = (text: (lane: number) => string, separator = "\n") => each.map(text).join(separator);

/**
 * All numbers are addresses in bytes. Lane N reads from `$at N` on, notes its hits from `$hit N` on, and leaves out those before `$first N`: they are
 * the end of the lane before. All lanes read `$count` bytes each, a multiple of the stride. Gives back where the hits of each lane end.
 */
function kernelText(): string {
  return `(module
  (import "search" "memory" (memory 1))
  ;; Notes a hit as the address of its last byte and its state; gives back where the next goes.
  (func $note (param $hit i32) (param $at i32) (param $state i32) (param $first i32) (result i32)
    (if (i32.lt_u (local.get $at) (local.get $first)) (then (return (local.get $hit))))
    (i32.store (local.get $hit) (local.get $at))
    (i32.store offset=4 (local.get $hit) (local.get $state))
    (i32.add (local.get $hit) (i32.const 8)))
  (func (export "find") (param $accepting i32) (param $count i32)
    ${forEach((lane) => `(param $at${lane} i32) (param $first${lane} i32) (param $hit${lane} i32)`)}
    (result ${forEach(() => "i32", " ")})
    (local $end i32)
    ${forEach((lane) => `(local $state${lane} i32) (local $bytes${lane} i64)`)}
    (local.set $end (i32.add (local.get $at0) (local.get $count)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at0) (local.get $end)))
        ${forEach((lane) => `(local.set $bytes${lane} (i64.load (local.get $at${lane})))`)}
        ${[...Array(stride).keys()].map(stepText).join("\n")}
        ${forEach((lane) => `(local.set $at${lane} (i32.add (local.get $at${lane}) (i32.const ${stride})))`)}
        (br $next)))
    ${forEach((lane) => `(local.get $hit${lane})`)}))`;
}

/** One byte of every lane. Hits are rare: one branch that is not taken for each lane, and no call. */
function stepText(step: number): string {
  return `
    ${forEach((lane) => nextState(lane, step))}
    (block $quiet
      (block $some
        ${forEach((lane) => `(br_if $some ${isAccepting(lane)})`)}
        (br $quiet))
      ${forEach((lane) => `(if ${isAccepting(lane)} (then (local.set $hit${lane} ${noted(lane, step)})))`)})`;
}

function nextState(lane: number, step: number): string {
  const shifted = `(i32.wrap_i64 (i64.shr_u (local.get $bytes${lane}) (i64.const ${8 * step})))`;
  const byte = step === stride - 1 ? shifted : `(i32.and ${shifted} (i32.const 255))`;
  const byteClass = `(i32.load16_u (i32.shl ${byte} (i32.const 1)))`;
  return `(local.set $state${lane} (i32.load offset=${tableAt} (i32.add (local.get $state${lane}) ${byteClass})))`;
}

function isAccepting(lane: number): string {
  return `(i32.ge_u (local.get $state${lane}) (local.get $accepting))`;
}

function noted(lane: number, step: number): string {
  const at = `(i32.add (local.get $at${lane}) (i32.const ${step}))`;
  return `(call $note (local.get $hit${lane}) ${at} (local.get $state${lane}) (local.get $first${lane}))`;
}
