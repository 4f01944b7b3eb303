// How long the tasks of a page's main thread worked, from a trace of Chromium.

/**
 * How long each task of the page's main thread worked, in milliseconds, the longest first, while
 * something was done. A long task as PerformanceObserver lists them grows with whatever else a busy
 * machine runs, at worst by a multiple; so does, on some virtual machines, the time for which the thread
 * is said to have had a processor: there a task of 2 ms by the clock on the wall had worked for 132. It
 * has worked for neither longer than the one nor longer than the other. The worker's thread is not
 * among these, nor is the browser's own process.
 */
export async function workOfTasks(browser, page, whatIsDone) {
  const { tasks } = await traced(browser, page, whatIsDone);
  return tasks.map(({ work }) => work).sort((one, other) => other - one);
}

/**
 * The tasks in their order, each with when it began, ended (`from`, `to`) and how long it `work`ed, and the
 * page's own marks by `name` and time (`at`); all in milliseconds.
 */
export async function traced(browser, page, whatIsDone) {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  let events;
  try {
    await page.evaluate(() => { performance.mark('this-page'); });
    await whatIsDone();
    // A task that answers the test has not ended yet, and only one that has is in the trace: so one more.
    await page.evaluate(() => { performance.mark('over'); });
  } finally {
    events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  }
  const mark = events.find(({ name }) => name === 'this-page');
  const onMain = events.filter((event) => event.pid === mark.pid && event.tid === mark.tid).sort((one, other) => one.ts - other.ts);
  const tasks = onMain
    .filter(({ name, ph }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X')
    // A task that took no time at all comes without the latter.
    .map(({ ts, dur, tdur = dur }) => ({ from: ts / 1000, to: (ts + dur) / 1000, work: Math.min(dur, tdur) / 1000 }));
  const marks = onMain.filter(({ cat }) => cat === 'blink.user_timing').map(({ name, ts }) => ({ name, at: ts / 1000 }));
  return { tasks, marks };
}
