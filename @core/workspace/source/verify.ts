/** `pnpm run verify`: every check but the tests. */
import { checks, runChecks } from "./checks.ts";

const failed = await runChecks(checks);
if (failed.length > 0) process.exitCode = 1;
