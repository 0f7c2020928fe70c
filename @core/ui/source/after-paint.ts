/** A frame that has not come after this long will not come: the page is hidden. */
const LONGEST = 100;

/** Runs the work once the browser has painted what there is to show by now, so that a press is seen before what it costs. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const run = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  setTimeout(run, LONGEST);
  requestAnimationFrame(() => setTimeout(run));
}
