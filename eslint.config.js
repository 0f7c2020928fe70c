export { default } from "@core/lint";
