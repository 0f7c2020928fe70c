import type { Plugin } from "vite";

const ADAPTER = "ServerFunctionSerializationAdapter";
const STAND_IN = "\0lean-start";

/**
 * Start's client brings all that calls server functions (12 KB, gzip) with every first load, only to revive functions
 * among the values of a page. Our pages carry none, so the adapter gives way to one that knows nothing; calls fetch the rest when
 * there is one. Looks for the module by name: where a new version of Start has no such module, nothing is replaced, and
 * `bench:dashboard` says that pages have grown.
 */
export function leanStart(): Plugin {
  return {
    name: "lean-start",
    enforce: "pre",
    applyToEnvironment: ({ name }) => name === "client",
    resolveId: (source) => (source.includes(ADAPTER) ? STAND_IN : null),
    load: (id) =>
      id === STAND_IN
        ? `export const ${ADAPTER} = { key: "$TSS/serverfn", test: () => false, toSerializable: () => null, fromSerializable: () => null };`
        : null,
  };
}
