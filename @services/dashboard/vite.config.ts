import tailwindcss from "@tailwindcss/vite";
import { tanstackStart } from "@tanstack/react-start/plugin/vite";
import react from "@vitejs/plugin-react";
import { defaultServerConditions, defineConfig } from "vite";
import { leanStart } from "./vite/lean-start.ts";

/**
 * One build for Node and for Cloudflare Workers, whose own bundler takes the server from here. All that the server needs is in it, so
 * that React is its production build whatever NODE_ENV says where it runs.
 */
export default defineConfig({
  // The order matters: Start before React.
  plugins: [leanStart(), tailwindcss(), tanstackStart(), react()],
  build: { outDir: "dist", emptyOutDir: true, assetsInlineLimit: 0, target: "es2023" },
  environments: {
    ssr: {
      // What runs under workerd runs on Node too, but not the other way round.
      resolve: { noExternal: true, conditions: ["workerd", ...defaultServerConditions] },
      build: { target: "es2024" },
    },
  },
});
