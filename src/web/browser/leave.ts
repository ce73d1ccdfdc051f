/** Says nothing about the page before it, and opens fast. */
const ELSEWHERE = 'https://www.bbc.co.uk/weather';

/**
 * Blanks the page at once and leaves. The entries that the page made in the history are gone back over first, so that
 * "back" leads to what was open before it.
 *
 * @param entries how many there are before the present one.
 */
export function leaveAtOnce(entries: number): void {
  document.title = ' ';
  document.body.replaceChildren();
  history.replaceState(null, '');
  // Takes with it whatever "forward" led to.
  history.pushState(null, '');
  // Without a network an empty page says less than the message of the browser.
  const go = (): void => {
    if (!navigator.onLine) return;
    try {
      // Inside another page that page leaves, too. One that forbids it stays, around an empty frame.
      (window.top ?? window).location.replace(ELSEWHERE);
    } catch {}
  };
  // Begun twice, it would be slower.
  const late = setTimeout(go, 300);
  const arrived = (): void => {
    clearTimeout(late);
    go();
  };
  addEventListener('popstate', arrived, { once: true });
  history.go(-entries - 1);
}
