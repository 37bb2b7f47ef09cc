import { run } from "../dist/index.js";

await run("assume-role", import.meta.url);
