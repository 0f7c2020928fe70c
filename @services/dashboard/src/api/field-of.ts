/** A text field of a form, at most so many characters of it; empty where there is none. */
export function fieldOf(form: FormData, name: string, longest: number): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, longest) : "";
}
