export { UsageError, UserError, type Place } from "@core/command";
