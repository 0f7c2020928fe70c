import { writeFileSync } from "node:fs";
import { clientFile, renderClient } from "./render-client.ts";

/** Writes the client's types anew: `pnpm --filter @services/api generate`. */
writeFileSync(clientFile, await renderClient());
