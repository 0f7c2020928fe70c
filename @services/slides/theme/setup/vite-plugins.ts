import { defineVitePluginsSetup } from "@slidev/types";
import { atlasPlugin } from "../source/plugin.ts";

export default defineVitePluginsSetup(() => [atlasPlugin()]);
