import { UsageError } from "@core/command/errors";

const PORTS = 65_535;

/** Where `pnpm run dashboard` listens, and where its API is. Throws UsageError. */
export function readEnvironment(): { port: number; apiUrl: URL } {
  const { PORT = "8790", API_URL = "http://localhost:8787" } = process.env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > PORTS) {
    throw new UsageError("BAD_PORT", `PORT is "${PORT}", which is no port.`, {
      mend: `Give a number from 0 to ${PORTS}.`,
    });
  }
  if (!URL.canParse(API_URL)) {
    throw new UsageError("BAD_API_URL", `API_URL is "${API_URL}", which is no address.`, {
      mend: "Give one such as http://localhost:8787.",
    });
  }
  return { port, apiUrl: new URL(API_URL) };
}
