/** Where a shell may keep the addresses and keys of a deployment: sample data must never get there. */
const others = [
  "DATABASE_URL",
  "TURSO_AUTH_TOKEN",
  "AUTH_DATABASE_URL",
  "AUTH_DATABASE_TOKEN",
  "AUTH_SECRET",
  "ATLAS_IDENTITY_KEY",
  "ATLAS_DECKS",
  "ATLAS_DUCKDB",
  "ATLAS_ORIGIN",
  "CLOUDFLARE_API_TOKEN",
];

/** Makes every program that is started from here work in the home, and in nothing else. */
export function isolate(home: string): void {
  for (const name of others) Reflect.deleteProperty(process.env, name);
  process.env["ATLAS_HOME"] = home;
}
