import { run } from "../dist/index.js";

await run("assume-role-helper", import.meta.url);
