/** In place of Slidev's tips for code, which is a third of what a browser would load: no slide shows code. */
export default { install: (): void => undefined };
