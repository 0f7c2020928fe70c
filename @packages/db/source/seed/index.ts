/** What the registry says, in the database. The one part of this package that knows @config: services never import it. */
export { seed, type Seeded } from "./seed.ts";
