import { run } from "../dist/index.js";

await run("detect-secrets", import.meta.url);
