import { run } from "../dist/index.js";

await run("test-policy", import.meta.url);
