/**
 * Looks whether the page can work here before anything of it is shown. Where it cannot, the document stays as it was
 * written, with 999 and the reason, and the script ends: half a page would be worse than none.
 *
 * @throws Error where it cannot; the console then says why.
 */
export function checkBrowser(): void {
  // The newest of what is used; what is newer than the oldest browsers is not (tests/web/oldest-browser.test.ts).
  const isNew =
    'replaceAll' in String.prototype &&
    'replaceChildren' in Document.prototype &&
    'arrayBuffer' in Blob.prototype;
  if (!isNew) stop('old', 'This browser is too old for safeguard.');
  try {
    document.createElement('p').innerHTML = '<b></b>';
  } catch {
    stop('place', 'The policy of this place forbids what safeguard needs (innerHTML, Trusted Types).');
  }
}

/** Whether another page has this one inside it. */
export function isFramed(): boolean {
  return window.top !== window;
}

/** Leaves the one reason that is true, and shows it at once. */
function stop(reason: 'old' | 'place', message: string): never {
  for (const other of document.querySelectorAll(`.late [data-reason]:not([data-reason="${reason}"])`))
    other.remove();
  document.querySelector('.late')?.classList.remove('late');
  throw new Error(message);
}
