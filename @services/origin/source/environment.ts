import { existsSync } from "node:fs";
import path from "node:path";
import { UsageError } from "@core/command";
import { decksFolder } from "@packages/decks/folder";
import { readEnvironment, type Environment } from "@services/api/node";
import { z } from "zod";
import type { FrontSettings } from "./front.ts";

/** What of the environment is the origin's own; the rest is read by the API. */
const schema = z.object({
  /** Where people reach all of Atlas; its port is where this process listens, unless PORT says otherwise. */
  ATLAS_ORIGIN: z.string().min(1).optional(),
  PORT: z.string().min(1).optional(),
  /** The folder of Evidence's built sites. */
  ATLAS_SITES: z.string().min(1).optional(),
});

const repositoryRoot = path.resolve(import.meta.dirname, "../../..");

/** What one origin is made of. */
export type Settings = {
  /** For the API that is reached at this origin. */
  api: (origin: string) => Environment;
  home: string;
  decks: string;
  /** Evidence's built sites, a folder an entity. */
  sites: string;
  /** Undefined where the port that is found decides it. */
  origin: string | undefined;
  port: number;
  host: string;
  proxies: number;
};

const usualOrigin = "http://localhost:8700";

/** The one place of the package that reads the environment. Throws UsageError. */
export function readSettings(source: NodeJS.ProcessEnv = process.env): Settings {
  const { ATLAS_DECKS, ATLAS_PROXIES, HOST, PORT, home } = readEnvironment(source);
  const own = schema.parse(source);
  if (!existsSync(home)) {
    throw new UsageError("HOME_NOT_FOUND", "ATLAS_HOME names a folder that is not there", {
      place: { file: home },
      mend: `Correct ATLAS_HOME, or make the folder: mkdir -p '${home}'`,
    });
  }
  return {
    api: (origin) => readEnvironment({ ...source, ATLAS_ORIGIN: origin }),
    home,
    decks: decksFolder(home, ATLAS_DECKS),
    sites: path.resolve(home, own.ATLAS_SITES ?? path.join(repositoryRoot, "@services/evidence/build")),
    origin: own.ATLAS_ORIGIN ?? (own.PORT === undefined ? usualOrigin : undefined),
    port: own.PORT === undefined ? portOf(own.ATLAS_ORIGIN ?? usualOrigin) : PORT,
    host: HOST,
    proxies: ATLAS_PROXIES,
  };
}

const frontSchema = z.object({
  ATLAS_API_URL: z.url({ protocol: /^https?$/ }),
  ATLAS_SLIDES_URL: z.url({ protocol: /^https?$/ }),
  ATLAS_EVIDENCE_URL: z.url({ protocol: /^https?$/ }),
});

/** What the front before Workers is told (`front-main.ts`). Throws UsageError. */
export function readFrontSettings(source: NodeJS.ProcessEnv = process.env): FrontSettings {
  const parsed = frontSchema.safeParse(source);
  if (!parsed.success) {
    throw new UsageError("BAD_ENVIRONMENT", z.prettifyError(parsed.error), {
      mend: "This is started by `pnpm run dev:workers`, which sets them.",
    });
  }
  const { host, port } = readSettings(source);
  const { ATLAS_API_URL: api, ATLAS_EVIDENCE_URL: evidence, ATLAS_SLIDES_URL: slides } = parsed.data;
  return { api, slides, evidence, port, host };
}

/** http://atlas.office:9000 → 9000. Where an origin names no port, a proxy stands before us: it is told of the usual one. */
function portOf(origin: string): number {
  return Number(new URL(origin).port || new URL(usualOrigin).port);
}
