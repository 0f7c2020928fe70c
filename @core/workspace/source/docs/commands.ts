import { run } from "../run.ts";

const introduction = `# Commands

Made from the commands' own help by \`pnpm run docs\`. Each runs as \`./atlas <command> …\`, which gets what it needs first,
or as \`pnpm run <command> -- …\`.
`;

/** The page of every command and option. Throws where the command line does not answer. */
export async function renderCommands(): Promise<string> {
  const overview = await help();
  const names = [...overview.matchAll(/^ {2}([a-z][a-z-]*) \[options\]/gm)].map((match) => match[1] ?? "");
  const sections = [];
  for (const name of names) sections.push(`## ${name}\n\n${fence(await help(name))}`);
  return [introduction, fence(overview), ...sections].join("\n");
}

async function help(...command: string[]): Promise<string> {
  const { code, stdout, stderr } = await run("node", ["@packages/pipeline/source/main.ts", ...command, "--help"]);
  if (code !== 0) throw new Error(`${[...command, "--help"].join(" ")} failed: ${stderr}`);
  return stdout.trimEnd();
}

function fence(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\`\n`;
}
