import { run } from "../run.ts";

const introduction = `# Commands

Made from the commands' own help by \`pnpm run docs\`. Each runs as \`./atlas <command> …\`, which gets what it needs first,
or as \`pnpm run <command> -- …\`.
`;

/** The programs, and what stands before a command's name in the root's scripts. */
const programs = [
  { main: "@packages/pipeline/source/main.ts", prefix: "" },
  { main: "@packages/db/source/main.ts", prefix: "db:" },
  { main: "@services/api/src/cli/main.ts", prefix: "users " },
  { main: "@services/slides/source/main.ts", prefix: "slides " },
  { main: "@packages/gallery/source/main.ts", prefix: "" },
  { main: "@services/evidence/source/main.ts", prefix: "evidence:" },
];

/** The page of every command and option. Throws where a command line does not answer. */
export async function renderCommands(): Promise<string> {
  const pages = [];
  for (const { main, prefix } of programs) {
    const overview = await help(main);
    const names = [...overview.matchAll(/^ {2}([a-z][a-z:-]*) \[options\]/gm)].map((match) => match[1] ?? "");
    pages.push(fence(overview));
    for (const name of names) pages.push(`## ${prefix}${name}\n\n${fence(await help(main, name))}`);
  }
  return [introduction, ...pages].join("\n");
}

async function help(main: string, ...command: string[]): Promise<string> {
  const { code, stdout, stderr } = await run("node", [main, ...command, "--help"]);
  if (code !== 0) throw new Error(`${[main, ...command, "--help"].join(" ")} failed: ${stderr}`);
  return stdout.trimEnd();
}

function fence(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\`\n`;
}
