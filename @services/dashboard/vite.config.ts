import { cloudflare } from "@cloudflare/vite-plugin";
import tailwindcss from "@tailwindcss/vite";
import { tanstackStart } from "@tanstack/react-start/plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { leanStart } from "./vite/lean-start.ts";

/** `--mode node` builds for plain Node into dist/node; any other mode for Cloudflare Workers into dist/worker. */
export default defineConfig(({ mode }) => {
  const isNode = mode === "node";
  return {
    // The order matters: the Worker's environment first, and Start before React.
    plugins: [
      isNode ? [] : cloudflare({ viteEnvironment: { name: "ssr" } }),
      leanStart(),
      tailwindcss(),
      tanstackStart(),
      react(),
    ],
    build: { outDir: isNode ? "dist/node" : "dist/worker", emptyOutDir: true, assetsInlineLimit: 0, target: "es2023" },
    environments: { ssr: { build: { target: "es2024" } } },
  };
});
