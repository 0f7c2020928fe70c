export { rulesHash, loadedHash } from "./judge.ts";
export { validate, validateLoaded, type ValidateResult } from "./validate.ts";
export { readValidationFile, writeValidationFile, type Conservation, type ValidationFile } from "./validation-file.ts";
