/** The folder that ATLAS_HOME names, if any. The one reader of the environment here. */
export function homeFromEnvironment(): string | undefined {
  return process.env["ATLAS_HOME"] === "" ? undefined : process.env["ATLAS_HOME"];
}
