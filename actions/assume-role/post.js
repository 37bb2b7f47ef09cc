import { run } from "../dist/index.js";

await run("assume-role-post", import.meta.url);
