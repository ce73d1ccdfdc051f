/** How soon a program that was stopped hears that it goes on, in milliseconds. */
const SOON = 50;

let suspending = false;

/**
 * What Ctrl-Z does: the program stops until somebody goes on with it (`fg`), which is told as SIGCONT. Where no shell could
 * do that, the system would let it run on, with a prompt that has given the terminal back and waits for that signal: then
 * it is told so at once.
 */
export function onSuspend(): void {
  if (suspending) return;
  suspending = true;
  // Whoever else listens clears the screen first.
  setImmediate(() => {
    let toldSo = false;
    const hear = (): void => void (toldSo = true);
    const listeners = process.listeners('SIGTSTP');
    process.once('SIGCONT', hear);
    // Without listeners the system does what it does: it stops the program within this call, or does nothing.
    process.removeAllListeners('SIGTSTP');
    process.kill(process.pid, 'SIGTSTP');
    for (const listener of listeners) process.on('SIGTSTP', listener);
    const goOn = (): void => {
      suspending = false;
      process.off('SIGCONT', hear);
      if (!toldSo) process.emit('SIGCONT', 'SIGCONT');
    };
    // The signal itself is heard between the two.
    setTimeout(() => setImmediate(goOn), SOON);
  });
}
