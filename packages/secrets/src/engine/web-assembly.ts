/** As much of the interface as is used; neither TypeScript's own libraries nor those of Node declare it without a browser's. */
declare namespace WebAssembly {
  class Memory {
    constructor(size: { readonly initial: number; readonly maximum: number });
    readonly buffer: ArrayBuffer;
  }
  class Module {
    constructor(code: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: { readonly search: { readonly memory: Memory } });
    readonly exports: Readonly<Record<string, (...numbers: number[]) => unknown>>;
  }
}

const pageSize = 64 * 1024;

/** A kernel of the search: what it exports, and the memory that it and its caller share. */
export interface LoadedKernel {
  readonly exports: WebAssembly.Instance["exports"];
  readonly memory: ArrayBuffer;
}

/** Undefined where Node runs without WebAssembly, the processor lacks what the code needs, or no memory is to be had. */
export function loadKernel(code: string, bytes: number): LoadedKernel | undefined {
  const pages = Math.ceil(bytes / pageSize);
  try {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const module = new WebAssembly.Module(Buffer.from(code, "base64"));
    return { exports: new WebAssembly.Instance(module, { search: { memory } }).exports, memory: memory.buffer };
  } catch {
    return undefined;
  }
}
