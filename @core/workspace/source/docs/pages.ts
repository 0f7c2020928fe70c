import { renderCommands } from "./commands.ts";
import { renderWorkbooks } from "./workbooks.ts";

/** Pages that are made from code, by their path from the root. */
export const generatedPages = [
  { file: "@plan/commands.md", render: renderCommands },
  { file: "@plan/workbooks.md", render: renderWorkbooks },
];
