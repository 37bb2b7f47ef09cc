import { run } from "../dist/index.js";

// The end of the job, also where the step was killed before it could leave a state by which to tell: it must not run now.
process.env["STATE_sallyport-started"] = "true";
await run("assume-role", import.meta.url);
