import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import { importX } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import vue from "eslint-plugin-vue";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";
import { layers } from "./layers.js";

const scripts = ["**/*.{js,mjs,cjs}"];
const printing = [
  "@services/evidence/bench/main.ts",
  "@core/workspace/**",
  "**/bench/**",
  "**/{source,src}/main.ts",
  "**/{source,src}/cli/**",
];
const readingEnvironment = ["**/{source,src}/environment.ts", "@core/workspace/**", "**/{test,bench}/**"];

const environment = { object: "process", property: "env", message: "Only environment.ts reads the environment." };

export default defineConfig(
  globalIgnores([
    "**/dist*/",
    "**/routeTree.gen.ts",
    "**/test-results/",
    "**/.venv/",
    "**/target/",
    ".tools/",
    "output/",
    "@services/evidence/build/",
    // Evidence's own toolchain reads it, which knows another Svelte than ours would.
    "@services/evidence/site/",
    ".atlas/",
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    plugins: { "import-x": importX },
    settings: {
      "import-x/extensions": [".ts", ".tsx", ".js"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
    },
    languageOptions: { globals: globals.node, parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-restricted-properties": ["error", environment],
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],

      // These would have plain code written in a roundabout way.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "@tanstack/router-core", name: ["Redirect", "NotFoundError"] }] },
      ],
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", package: "node:test", name: ["test", "it", "describe", "suite"] },
          ],
        },
      ],
    },
  },
  layers,
  {
    files: ["**/{source,src}/**"],
    rules: { "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  { files: ["**/*.tsx", "**/use-*.ts"], extends: [reactHooks.configs.flat.recommended] },
  {
    // What TypeScript knows of a component, vue-tsc checks.
    files: ["**/*.vue"],
    extends: [tseslint.configs.disableTypeChecked, vue.configs["flat/recommended"]],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser, extraFileExtensions: [".vue"] },
    },
  },
  // Slidev finds a layout by its name, which is what the slide is of.
  { files: ["**/layouts/*.vue"], rules: { "vue/multi-word-component-names": "off" } },
  { files: printing, rules: { "no-console": "off" } },
  { files: readingEnvironment, rules: { "no-restricted-properties": "off" } },
  { files: scripts, extends: [tseslint.configs.disableTypeChecked] },
  prettier,
);
